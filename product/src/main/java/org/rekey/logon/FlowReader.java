package org.rekey.logon;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.Language;
import org.rekey.person.PersonId;

/// Reads what [FlowWriter] wrote. Arguments are read in the order in which they stand.
record FlowReader(DataInputStream in) {
    Flow read() throws IOException {
        return new Flow(id(), asked(), moment(), moment(), state(), orNone(this::moment), in.readLong());
    }

    private LogonRequest asked() throws IOException {
        return new LogonRequest(
                new ServiceId(in.readInt()),
                level(),
                orNone(in::readUTF),
                orNone(() -> Language.valueOf(in.readUTF())),
                in.readUTF(),
                orNone(in::readUTF),
                in.readUTF(),
                moment());
    }

    private FlowState state() throws IOException {
        return switch (in.readByte()) {
            case FlowWriter.CHOOSING -> new FlowState.Choosing();
            case FlowWriter.PASSWORD -> new FlowState.AwaitingPassword(type(), aim());
            case FlowWriter.AWAY -> new FlowState.Away(type(), aim());
            case FlowWriter.COMPLETE -> new FlowState.Complete(type(), aim());
            case FlowWriter.CODE -> new FlowState.AwaitingCode(type(), aim(), proven());
            default -> throw new IOException("no state of a flow");
        };
    }

    private Proven proven() throws IOException {
        return new Proven(new PersonId(id()), new NameMark(in.readUTF()), moment(), in.readInt(), key(), others());
    }

    private List<KeyTypeId> others() throws IOException {
        var others = new ArrayList<KeyTypeId>();
        for (int left = in.readInt(); left > 0; left--) {
            others.add(type());
        }
        return others;
    }

    private DigitalKey key() throws IOException {
        return new DigitalKey(
                new KeyId(id()),
                new PersonId(id()),
                type(),
                DigitalKey.State.valueOf(in.readUTF()),
                moment(),
                orNone(() -> LocalDate.ofEpochDay(in.readLong())),
                in.readUTF(),
                new Lineage(orNone(() -> new KeyId(id())), level(), orNone(this::moment)));
    }

    private KeyTypeId type() throws IOException {
        return new KeyTypeId(in.readUTF());
    }

    private Aim aim() throws IOException {
        return Aim.valueOf(in.readUTF());
    }

    private Level level() throws IOException {
        return new Level(in.readInt());
    }

    private UUID id() throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private Instant moment() throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private <T> @Nullable T orNone(Part<T> part) throws IOException {
        return in.readBoolean() ? part.read() : null;
    }

    private interface Part<T> {
        T read() throws IOException;
    }
}
