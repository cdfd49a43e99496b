package org.rekey.onlineservice;

import java.util.regex.Pattern;

/// A group of online services that a phase-out can treat apart, such as those of one region.
public record ServiceGroup(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public ServiceGroup {
        if (value.length() > 32 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a group is named in at most 32 small letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
