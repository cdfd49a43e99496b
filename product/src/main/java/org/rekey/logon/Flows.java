package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The logons in progress of one browser, each in a sealed cookie of its own: at most three, for 15 minutes since
/// the last step. Strangers write nothing into the database by beginning one.
@Component
public class Flows {
    /// Begins a logon.
    ///
    /// @return the path of the main logon screen to redirect to
    public String start(LogonRequest asked, HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException();
    }

    /// What was asked when this flow began, if the flow is this browser's and not too old.
    public Optional<LogonRequest> parked(UUID flow, HttpServletRequest request) {
        throw new UnsupportedOperationException();
    }

    /// Keeps the flow for another 15 minutes; for pages that take people long.
    public void renew(UUID flow, HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException();
    }

    /// Takes the flow back to the main logon screen, with nothing proven, for the same online service.
    ///
    /// @return the path to redirect to, empty when there is no such flow
    public Optional<String> again(UUID flow, HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException();
    }

    /// The path at which the protocol goes on once the person is logged on.
    ///
    /// @return the request's return path with the flow's id filled in, empty when there is no such flow
    public Optional<String> continued(UUID flow, HttpServletRequest request) {
        return parked(flow, request).map(asked -> asked.returnPath().replace("{flow}", flow.toString()));
    }

    /// Forgets the flow: its request was answered.
    public void drop(UUID flow, HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException();
    }
}
