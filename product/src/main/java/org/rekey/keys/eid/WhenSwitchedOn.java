package org.rekey.keys.eid;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rekey.settings.OnlyWith;

/// Marks a bean that is there only where an operator has switched the eID on.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnlyWith("${rekey.keys.eid.enabled:false}")
@interface WhenSwitchedOn {}
