package org.rekey.keys.mobileapp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The address that hands a secret to an authenticator app (the Key URI Format: issuer and account before the
/// question mark, secret in Base32 without padding). Its `toString` hides it.
record KeyUri(String issuer, String account, AppSecret secret) {
    KeyUri {
        // a colon parts issuer and account
        issuer = issuer.replace(':', ' ');
        account = account.replace(':', ' ');
    }

    String text() {
        var encodedIssuer = encoded(issuer);
        return "otpauth://totp/" + encodedIssuer + ":" + encoded(account) + "?secret=" + secret.base32() + "&issuer="
                + encodedIssuer + "&algorithm=SHA1&digits=" + AppSecret.DIGITS + "&period=" + Totp.STEP.toSeconds();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "KeyUri[hidden]";
    }
}
