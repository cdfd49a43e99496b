package org.rekey.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.rekey.person.Language;

/// A document of A4 pages while it is being made. Nothing of it ever lies in a file; it is for one thread.
///
/// ```java
/// try (var sheets = new Sheets(Language.NL, "Your activation code")) {
///     var sheet = sheets.add();
///     sheet.heading("Your activation code");
///     return sheets.toPdf();
/// }
/// ```
public final class Sheets implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final Structure structure = new Structure(document);
    private final Map<Typeface, Letters> letters = new EnumMap<>(Typeface.class);
    private final List<Sheet> pages = new ArrayList<>();

    /// @param title what a screen reader and the window say
    public Sheets(Language language, String title) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language.tag());
        var preferences = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    /// One more page.
    public Sheet add() {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        structure.begins(page);
        try {
            var sheet = new Sheet(this, new Ink(document, page, structure));
            pages.add(sheet);
            return sheet;
        } catch (IOException unwritable) {
            throw Typeface.unreadable(unwritable);
        }
    }

    /// How many pages there are.
    public int pages() {
        return pages.size();
    }

    /// The finished document, encrypted (AES-256, ISO 32000-2 section 7.6.4.3): it opens with the passphrase alone.
    ///
    /// @param owner what would allow to change it: random, and told to nobody
    public byte[] toPdf(String passphrase, String owner) {
        var protection = new StandardProtectionPolicy(owner, passphrase, new AccessPermission());
        protection.setEncryptionKeyLength(256);
        protection.setPreferAES(true);
        try {
            document.protect(protection);
        } catch (IOException unwritable) {
            throw Typeface.unreadable(unwritable);
        }
        return toPdf();
    }

    /// The finished document; nothing can be added afterwards.
    public byte[] toPdf() {
        var output = new ByteArrayOutputStream();
        try {
            for (Sheet page : pages) {
                page.ink().dry();
            }
            structure.ends();
            document.save(output);
        } catch (IOException unwritable) {
            throw Typeface.unreadable(unwritable);
        }
        return output.toByteArray();
    }

    Letters letters(Typeface face) {
        return letters.computeIfAbsent(face, wanted -> {
            try {
                return new Letters(document, wanted);
            } catch (IOException unreadable) {
                throw Typeface.unreadable(unreadable);
            }
        });
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException unwritable) {
            throw Typeface.unreadable(unwritable);
        }
    }
}
