package org.rekey.web;

import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the servlet container answers where no code of ours is reached.
@Configuration(proxyBeanMethods = false)
class Container {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests(Pages pages) {
        var page = new Utf8ByteOutput();
        pages.draw(
                "org/rekey/web/unreadable.jte",
                Map.of(
                        "texts", pages.texts(),
                        "name", pages.theme().name(),
                        "sheet", pages.assets().path("rekey.css")),
                page);
        byte[] bytes = page.toByteArray();
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadableRequests(bytes)));
    }
}
