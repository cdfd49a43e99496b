package org.rekey.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a bean that is there only where all of these settings say something, and not `false`: `${rekey.sms.host:}`.
///
/// Spring's own conditions are decided when the program is built (ADR 27), this one at each start.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyWith {
    String[] value();
}
