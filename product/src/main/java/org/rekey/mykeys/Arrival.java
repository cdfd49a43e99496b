package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rekey.logon.Entrance;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Where a logon for My digital keys itself arrives: its flow has done its work, and the address of the page
/// loses the mark of it.
@Component
class Arrival implements HandlerInterceptor {
    private final Entrance entrance;

    Arrival(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        return !entrance.arrives(request, response);
    }
}
