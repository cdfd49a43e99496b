package org.rekey.registration;

import java.util.List;

/// What goes to a person by post, as the desk shows it.
///
/// @param orders the latest first
/// @param offers what can be asked for, or cannot and why
/// @param confirmed what comes works from its first right code, not as soon as it is sent
public record ShownPost(List<Order> orders, List<Offer> offers, boolean confirmed) {
    public boolean empty() {
        return orders.isEmpty() && offers.isEmpty();
    }

    /// @param name the key of its kind's name
    /// @param state as in the texts `registration.post.state.<state>`
    /// @param open it can be taken back
    /// @param missable its letter can be reported as not arrived
    public record Order(int number, String name, String state, String moment, boolean open, boolean missable) {}

    /// @param refusal what stands in the way, as in the texts `registration.post.refusal.<refusal>`; empty when
    /// nothing
    public record Offer(String kind, String name, String refusal) {
        public boolean possible() {
            return refusal.isEmpty();
        }
    }
}
