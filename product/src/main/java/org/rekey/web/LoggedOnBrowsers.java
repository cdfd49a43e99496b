package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;

/// Which browsers somebody may be logged on in: each of their pages has a button to log out.
@FunctionalInterface
public interface LoggedOnBrowsers {
    boolean mayBe(HttpServletRequest request);
}
