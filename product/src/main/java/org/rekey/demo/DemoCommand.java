package org.rekey.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.rekey.RekeyApplication;
import org.rekey.database.DatabaseStart;
import org.rekey.demo.pki.EidOfDemo;
import org.rekey.demo.site.DemoSite;
import org.rekey.schedule.SystemTime;
import org.rekey.settings.CannotStart;
import org.rekey.vault.KeyFile;

/// Starts the product with everything that is needed to try it, on this machine alone.
public final class DemoCommand implements ToIntFunction<List<String>> {
    @Override
    public int applyAsInt(List<String> words) {
        DemoOptions options;
        try {
            options = DemoOptions.of(words);
        } catch (CannotStart unclear) {
            System.err.println(unclear.getMessage());
            return 2;
        }
        Path keys = options.data().resolve("keys.json");
        if (Files.exists(keys)) {
            new KeyFile(keys).complete(SystemTime.NOW.instant());
        } else {
            new KeyFile(keys).create(true, SystemTime.NOW.instant());
        }
        var context =
                RekeyApplication.start(settings(options, keys), List.of(DatabaseStart.forDemo(), new DemoBeans()));
        DemoSite.startBehind(context, options.sitePort(), options.issuer(), options.inside());
        System.out.print(welcome(options));
        return 0;
    }

    private static Map<String, Object> settings(DemoOptions options, Path keys) {
        var settings = new HashMap<String, Object>();
        settings.put("server.port", options.port());
        settings.put("management.server.port", 0);
        settings.put("rekey.issuer", options.issuer());
        settings.put("rekey.data", options.data());
        settings.put("rekey.vault.key-file", keys);
        settings.put("rekey.phase-outs", "classpath:org/rekey/demo/phase-outs.yaml");
        settings.put("rekey.places.networks", "classpath:org/rekey/demo/networks.csv");
        settings.put("rekey.mykeys.activity.report-to", "servicedesk@rekey.example");
        settings.put("rekey.mail.host", "127.0.0.1");
        settings.put("rekey.mail.port", options.smtp().port());
        settings.put("rekey.demo.mailbox", options.smtp().own());
        settings.put("rekey.mail.tls", "none");
        settings.put("rekey.mail.from", "no-reply@rekey.example");
        settings.put("rekey.sms.host", "127.0.0.1");
        settings.put("rekey.sms.port", options.smpp().port());
        settings.put("rekey.demo.phone", options.smpp().own());
        settings.put("rekey.sms.transport", "none");
        settings.put("rekey.sms.system-id", "rekey");
        settings.put("rekey.sms.password", "demo");
        settings.put("rekey.web.home", "/demo");
        settings.put("rekey.web.language", "en");
        settings.put("rekey.theme.desk.phone", "1700");
        settings.put("rekey.theme.desk.hours.nl", "op werkdagen van 9 tot 19 uur");
        settings.put("rekey.theme.desk.hours.fr", "les jours ouvrables de 9 à 19 heures");
        settings.put("rekey.theme.desk.hours.de", "werktags von 9 bis 19 Uhr");
        settings.put("rekey.theme.desk.hours.en", "on working days from 9 to 19");
        settings.put("rekey.demo.site", options.site());
        settings.putAll(EidOfDemo.settings(
                options.data(), options.port(), options.doorPort(), options.issuer(), SystemTime.NOW.instant()));
        settings.put("logging.level.root", "warn");
        return settings;
    }

    private static String welcome(DemoOptions options) {
        return """

                Rekey is ready.

                  Open   %s/demo     what there is to try, step by step
                  Then   %s          the online services of the demo
                  Mails  %s/demo/mailbox
                  Texts  %s/demo/phone

                All of it runs on this machine alone; data in %s. Stop it with Ctrl-C.

                """.formatted(options.issuer(), options.site(), options.issuer(), options.issuer(), options.data());
    }
}
