package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.logon.Device.Browser;
import org.rekey.logon.Device.Platform;

@Tag("J6.5")
class DeviceTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | FIREFOX | LINUX
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0 | EDGE | WINDOWS
            Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36 | CHROME | ANDROID
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1 | SAFARI | IPHONE
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/138.0 Mobile/15E148 Safari/604.1 | CHROME | IPHONE
            Mozilla/5.0 (Macintosh; Intel Mac OS X 15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15 | SAFARI | MAC
            curl/8.14 | UNKNOWN | UNKNOWN
            """)
    void isWhatTheBrowserCallsItself(String userAgent, Browser browser, Platform platform) {
        assertThat(Device.of(userAgent)).isEqualTo(new Device(browser, platform));
        assertThat(Device.ofColumn(Device.of(userAgent).column())).isEqualTo(new Device(browser, platform));
    }

    @Test
    void isUnknownWhereNothingOrTooMuchIsSaid() {
        var unknown = new Device(Browser.UNKNOWN, Platform.UNKNOWN);

        assertThat(Device.of(null)).isEqualTo(unknown);
        assertThat(Device.of(" ".repeat(5_000) + "Firefox/1")).isEqualTo(unknown);
        assertThat(Device.ofColumn("")).isEqualTo(unknown);
    }
}
