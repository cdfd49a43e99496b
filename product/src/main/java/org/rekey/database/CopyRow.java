package org.rekey.database;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The values of one row, in the order of its table's columns, as PostgreSQL's binary copy wants them
/// (PostgreSQL documentation, *COPY*, *Binary Format*: a count of fields, then a length and the bytes of each;
/// length −1 is null).
public final class CopyRow {
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int NULL = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int columns;
    private int fields;

    CopyRow(CopyTable table) {
        columns = table.columns().size();
        wrote(() -> out.writeShort(columns));
    }

    public CopyRow uuid(@Nullable UUID value) {
        return value == null
                ? none()
                : field(Long.BYTES * 2, () -> {
                    out.writeLong(value.getMostSignificantBits());
                    out.writeLong(value.getLeastSignificantBits());
                });
    }

    public CopyRow text(@Nullable String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRow bytes(byte @Nullable [] value) {
        return value == null ? none() : field(value.length, () -> out.write(value));
    }

    public CopyRow integer(@Nullable Integer value) {
        return value == null ? none() : field(Integer.BYTES, () -> out.writeInt(value));
    }

    public CopyRow big(long value) {
        return field(Long.BYTES, () -> out.writeLong(value));
    }

    public CopyRow small(@Nullable Integer value) {
        return value == null ? none() : field(Short.BYTES, () -> out.writeShort(value));
    }

    public CopyRow flag(boolean value) {
        return field(1, () -> out.writeBoolean(value));
    }

    public CopyRow moment(@Nullable Instant value) {
        return value == null ? none() : field(Long.BYTES, () -> out.writeLong(ChronoUnit.MICROS.between(EPOCH, value)));
    }

    public CopyRow day(@Nullable LocalDate value) {
        return value == null
                ? none()
                : field(Integer.BYTES, () -> out.writeInt(Math.toIntExact(value.toEpochDay() - EPOCH_DAY)));
    }

    private CopyRow none() {
        return field(NULL, () -> {});
    }

    private CopyRow field(int length, Writing value) {
        fields++;
        wrote(() -> {
            out.writeInt(length);
            value.run();
        });
        return this;
    }

    byte[] toBytes() {
        if (fields != columns) {
            throw new IllegalStateException(fields + " values for " + columns + " columns");
        }
        return bytes.toByteArray();
    }

    private static void wrote(Writing writing) {
        try {
            writing.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
