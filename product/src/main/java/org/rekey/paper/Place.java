package org.rekey.paper;

/// A place on a page, in millimetres from its upper left corner.
public record Place(float x, float y) {
    public Place right(float millimetres) {
        return new Place(x + millimetres, y);
    }

    public Place down(float millimetres) {
        return new Place(x, y + millimetres);
    }
}
