package org.rekey.keys.tokencard;

import java.util.List;
import org.rekey.paper.Place;
import org.rekey.paper.Sheet;
import org.rekey.paper.Sheet.Text;
import org.rekey.paper.Typeface;

/// The codes of a card in rows, number 1 first, each in a plate of its own that looks embossed: pale, with a light
/// edge above and a dark one below. Sizes in millimetres, of type in points.
record CardGrid(Place corner, int columns, float width, float height, float numberSize, float codeSize) {
    private static final float GAP = 0.06f;
    private static final float BASELINE = 0.655f;

    void draw(Sheet sheet, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            int row = i / columns;
            var cell = corner.right(i % columns * width).down(row * height);
            plate(sheet, cell);
            var code = new Text(Typeface.CODE, codeSize);
            float right = width * (1 - GAP) - sheet.width(code, codes.get(i)) - height * GAP;
            sheet.at(
                            cell.right(height * GAP * 2.4f).down(height * BASELINE),
                            new Text(Typeface.REGULAR, numberSize),
                            Integer.toString(i + 1))
                    .at(cell.right(right).down(height * BASELINE), code, codes.get(i));
        }
    }

    private void plate(Sheet sheet, Place cell) {
        float gap = height * GAP;
        var top = cell.right(gap).down(gap);
        float across = width - 2 * gap;
        float down = height - 2 * gap;
        sheet.fill(top, across, down, 0.955f)
                .line(top, top.right(across), 0.88f)
                .line(top, top.down(down), 0.88f)
                .line(top.down(down), top.right(across).down(down), 0.45f)
                .line(top.right(across), top.right(across).down(down), 0.6f);
    }
}
