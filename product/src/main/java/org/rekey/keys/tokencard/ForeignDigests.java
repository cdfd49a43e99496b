package org.rekey.keys.tokencard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rekey.document.Node;

/// Digests that another system kept of a card's codes, the code of number 1 first: one of SHA over the six
/// capitals and a salt that the card's codes share. Fast to try out, so they are never stored as they came: our
/// tags are made over them.
///
/// @param way how the other system made them, as it stands before our scheme: `sha-256;code-salt;Base64 of the
/// salt`
record ForeignDigests(String way, List<byte[]> digests) {
    private static final Pattern WAY =
            Pattern.compile("(sha-1|sha-256|sha-512);(code-salt|salt-code);([A-Za-z0-9+/=]*)");
    private static final int LONGEST_SALT = 64;

    static ForeignDigests in(Node said) {
        said.only("algorithm", "order", "salt", "values");
        var salt = said.at("salt")
                .map(text -> text.as(Base64.getDecoder()::decode))
                .orElse(new byte[0]);
        var way = said.required("algorithm").text() + ";"
                + said.at("order").map(Node::text).orElse("code-salt") + ";"
                + Base64.getEncoder().encodeToString(salt);
        if (!WAY.matcher(way).matches() || salt.length > LONGEST_SALT) {
            throw said.refused("must be made by sha-1, sha-256 or sha-512, in the order code-salt or salt-code");
        }
        var values = said.required("values").items();
        int length = digest(way, "").length;
        var digests = values.stream()
                .map(value -> value.as(Base64.getDecoder()::decode))
                .filter(value -> value.length == length)
                .toList();
        if (digests.size() != CardCode.ON_A_CARD || values.size() != CardCode.ON_A_CARD) {
            throw said.refused("must be 24 digests of " + length + " bytes in Base64");
        }
        return new ForeignDigests(way, digests);
    }

    static boolean known(String way) {
        return WAY.matcher(way).matches();
    }

    /// The digest of a code as the other system would make it.
    static byte[] digest(String way, String letters) {
        Matcher parts = WAY.matcher(way);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a way of making digests");
        }
        var text = letters.getBytes(StandardCharsets.US_ASCII);
        var salt = Base64.getDecoder().decode(parts.group(3));
        var both = new ByteArrayOutputStream();
        both.writeBytes(parts.group(2).equals("code-salt") ? text : salt);
        both.writeBytes(parts.group(2).equals("code-salt") ? salt : text);
        try {
            return MessageDigest.getInstance(parts.group(1).toUpperCase(Locale.ROOT))
                    .digest(both.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "ForeignDigests[hidden]";
    }
}
