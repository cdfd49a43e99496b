package org.rekey.dispatch;

/// What is in `letters.pdf`, in the order of its pages: a CSV (RFC 4180) of order, serial number and pages, by which
/// the mail house puts the right pages into each envelope and counts them. Nothing in it says whose they are.
final class Manifest {
    private final StringBuilder lines = new StringBuilder("order,serial,first_page,pages\r\n");

    void add(int order, String serial, int firstPage, int pages) {
        lines.append(order)
                .append(',')
                .append(serial)
                .append(',')
                .append(firstPage)
                .append(',')
                .append(pages)
                .append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
