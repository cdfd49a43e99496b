package org.rekey.registration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rekey.office.Role;

/// Which roles open a page of the desk: any one of these, at the office in its path. A page without it opens to
/// nobody.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {
    Role[] value();
}
