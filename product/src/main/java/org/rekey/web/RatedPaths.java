package org.rekey.web;

/// Paths that are counted apart when one source asks too often. A module declares a bean for each pattern; every
/// path that nobody has declared counts as [Rate#PAGES].
///
/// @param pattern such as `/oauth2/token`
public record RatedPaths(Rate rate, String pattern) {
    /// What is counted together. How much each bears is set in [RateSettings].
    public enum Rate {
        /// Logons that begin, or come back from their pages.
        AUTHORIZE,
        /// Pages that people see on the way.
        PAGES,
        /// Calls of online services. Most come from few addresses, so they bear much.
        SERVICES
    }
}
