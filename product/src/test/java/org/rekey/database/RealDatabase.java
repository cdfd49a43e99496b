package org.rekey.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test class with a PostgreSQL database of its own: all tables, no rows, shared by the methods of the class
/// (and its nested classes).
///
/// Constructor and methods may ask for a `JdbcClient`, `DataSource`, `TransactionTemplate` or [DatabaseAccess];
/// all go in as the program's role. [AsOwner] on a parameter goes in as the owner.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealDatabaseParameters.class)
public @interface RealDatabase {}
