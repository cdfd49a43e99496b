package org.rekey.mykeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a [Member] who must have logged on within the last minutes, for a page that changes something
/// (ASVS 5.0, 7.5.1). Whoever has not is asked to log on once more and comes back to the page of the form.
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface JustProven {
    /// Whether any key will do: for changes that only take rights away and can be taken back. Otherwise it must
    /// be one of the strongest that the person has.
    boolean byAnyKey() default false;
}
