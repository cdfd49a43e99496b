package org.rekey.dispatch;

import java.nio.charset.StandardCharsets;
import org.rekey.dispatch.Printing.Draft;
import org.rekey.paper.Sheets;
import org.rekey.person.Language;
import org.rekey.person.Person;
import org.springframework.stereotype.Component;

/// Puts the letters of a batch onto pages, one after the other, and writes down which are whose. All of it in memory.
@Component
class Printer {
    private final AddressPage addresses;

    Printer(AddressPage addresses) {
        this.addresses = addresses;
    }

    Press begin(String title) {
        return new Press(new Sheets(Language.EN, title));
    }

    /// A batch while it is printed; for one thread.
    final class Press implements AutoCloseable {
        private final Sheets sheets;
        private final Manifest manifest = new Manifest();

        private Press(Sheets sheets) {
            this.sheets = sheets;
        }

        void print(KeyOrder order, Person person, String serial, Draft draft) {
            int before = sheets.pages();
            addresses.write(sheets.add(), person, order);
            draft.print(sheets, person, order.requested(), order.large());
            manifest.add(order.number(), serial, before + 1, sheets.pages() - before);
        }

        byte[] parcel() {
            return new Parcel()
                    .put("letters.pdf", sheets.toPdf())
                    .put("manifest.csv", manifest.toString().getBytes(StandardCharsets.US_ASCII))
                    .zip();
        }

        @Override
        public void close() {
            sheets.close();
        }
    }
}
