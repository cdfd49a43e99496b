package org.rekey.demo.site;

import java.net.URI;
import java.util.Map;
import org.rekey.text.Texts;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// Starts and stops the site beside the logon service.
public final class DemoSite {
    private DemoSite() {}

    /// Returns at once: the logon service answers, and the site follows a moment later.
    ///
    /// @param issuer the logon service as browsers see it
    /// @param inside the same, as this machine reaches it
    public static void startBehind(ConfigurableApplicationContext logon, int port, URI issuer, URI inside) {
        var texts = logon.getBean(Texts.class);
        Thread.ofPlatform().name("demo-site").start(() -> {
            var site = new SpringApplicationBuilder(SiteConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .registerShutdownHook(false)
                    .initializers(context -> context.getBeanFactory().registerSingleton("texts", texts))
                    .run(Map.of(
                                    "server.port", port,
                                    "server.servlet.session.cookie.name", "demo-site",
                                    "spring.config.location", "classpath:/org/rekey/demo/site/",
                                    "site.issuer", issuer,
                                    "site.inside", inside)
                            .entrySet()
                            .stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new));
            logon.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    site.close();
                }
            });
        });
    }
}
