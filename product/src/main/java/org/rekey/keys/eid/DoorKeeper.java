package org.rekey.keys.eid;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// Keeps the door apart from all other pages: the card's path is served there and nowhere else, and nothing else is
/// served there. So the certificate that a proxy hands on is believed on a port of its own, from listed addresses
/// alone, and a page of the main port can never be reached with one.
final class DoorKeeper extends ValveBase {
    private static final int SEE_OTHER = HttpServletResponse.SC_SEE_OTHER;

    private final Connector door;
    private final String home;
    private final @Nullable List<IpAddressMatcher> proxies;

    /// @param home where somebody is led who asks the door for anything else
    /// @param proxies the addresses that hand certificates on; null where browsers come straight here
    DoorKeeper(Connector door, String home, @Nullable List<String> proxies) {
        super(true);
        this.door = door;
        this.home = home;
        this.proxies = proxies == null
                ? null
                : proxies.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean here = request.getConnector() == door;
        boolean card = request.getDecodedRequestURI().startsWith(Doorstep.CARD);
        if (here && card) {
            let(request, response);
        } else if (here) {
            response.setStatus(SEE_OTHER);
            response.setHeader("Location", home);
        } else if (card) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            getNext().invoke(request, response);
        }
    }

    private void let(Request request, Response response) throws IOException, ServletException {
        // the next errand is another connection, and another handshake
        response.setHeader("Connection", "close");
        if (proxies != null) {
            ShownCard.handOn(request, trusted(request.getRemoteAddr()));
        }
        getNext().invoke(request, response);
    }

    private boolean trusted(String address) {
        return proxies != null && proxies.stream().anyMatch(network -> network.matches(address));
    }
}
