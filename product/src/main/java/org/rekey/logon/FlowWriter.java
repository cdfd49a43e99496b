package org.rekey.logon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyTypeId;

/// Writes what [FlowReader] reads, in the same order.
record FlowWriter(DataOutputStream out) {
    static final int CHOOSING = 0;
    static final int PASSWORD = 1;
    static final int CODE = 2;
    static final int AWAY = 3;
    static final int COMPLETE = 4;

    void write(Flow flow) throws IOException {
        id(flow.id());
        asked(flow.asked());
        moment(flow.startedAt());
        moment(flow.seenAt());
        state(flow.state());
        orNone(flow.answeredAt(), this::moment);
        out.writeLong(flow.plans());
    }

    private void asked(LogonRequest asked) throws IOException {
        out.writeInt(asked.service().value());
        out.writeInt(asked.minimum().value());
        orNone(asked.loginHint(), out::writeUTF);
        orNone(asked.language(), this::name);
        out.writeUTF(asked.returnPath());
        orNone(asked.cancelOrigin(), out::writeUTF);
        out.writeUTF(asked.parked());
        moment(asked.askedAt());
    }

    private void state(FlowState state) throws IOException {
        switch (state) {
            case FlowState.Choosing() -> out.writeByte(CHOOSING);
            case FlowState.AwaitingPassword(var key, var aim) -> towards(PASSWORD, key, aim);
            case FlowState.Away(var key, var aim) -> towards(AWAY, key, aim);
            case FlowState.Complete(var key, var aim) -> towards(COMPLETE, key, aim);
            case FlowState.AwaitingCode(var key, var aim, var proven) -> {
                towards(CODE, key, aim);
                proven(proven);
            }
        }
    }

    private void towards(int state, KeyTypeId key, Aim aim) throws IOException {
        out.writeByte(state);
        out.writeUTF(key.value());
        name(aim);
    }

    private void proven(Proven proven) throws IOException {
        id(proven.person().value());
        out.writeUTF(proven.name().value());
        moment(proven.at());
        out.writeInt(proven.securityEpoch());
        key(proven.key());
        out.writeInt(proven.others().size());
        for (var other : proven.others()) {
            out.writeUTF(other.value());
        }
    }

    private void key(DigitalKey key) throws IOException {
        id(key.id().value());
        id(key.holder().value());
        out.writeUTF(key.type().value());
        name(key.state());
        moment(key.activatedAt());
        orNone(key.lastUsedOn(), day -> out.writeLong(day.toEpochDay()));
        out.writeUTF(key.label());
        orNone(key.lineage().parent(), parent -> id(parent.value()));
        out.writeInt(key.lineage().proven().value());
        orNone(key.lineage().cappedUntil(), this::moment);
    }

    private void id(UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private void moment(Instant moment) throws IOException {
        out.writeLong(moment.getEpochSecond());
        out.writeInt(moment.getNano());
    }

    private void name(Enum<?> one) throws IOException {
        out.writeUTF(one.name());
    }

    private <T> void orNone(@Nullable T value, Part<T> part) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            part.write(value);
        }
    }

    private interface Part<T> {
        void write(T value) throws IOException;
    }
}
