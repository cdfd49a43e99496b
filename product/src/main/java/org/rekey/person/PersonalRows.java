package org.rekey.person;

import java.util.List;

/// The rows in which a package keeps something of persons, and what becomes of them when one is erased (GDPR article
/// 17). A bean of each package that has such rows; a test finds tables that nobody answers for.
public interface PersonalRows {
    /// Statements that remove everything of the person `:person` that law does not order to be kept. They run in one
    /// transaction; those of packages that build on others come first.
    List<String> forgetting();
}
