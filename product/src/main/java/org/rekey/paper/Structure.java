package org.rekey.paper;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;

/// What a screen reader goes by: which piece of a page is a heading, a paragraph, a picture, in reading order
/// (ISO 32000-1 section 14.7).
final class Structure {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();
    private final Map<PDPage, COSArray> pieces = new HashMap<>();

    Structure(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        catalog.setStructureTreeRoot(root);
        root.appendKid(whole);
    }

    void begins(PDPage page) {
        var its = new COSArray();
        page.setStructParents(pieces.size());
        parents.put(pieces.size(), new PDParentTreeValue(its));
        pieces.put(page, its);
    }

    /// The mark around one piece of a page.
    ///
    /// @param type of the standard ones: `H1`, `P`, `Figure`
    /// @param described what a picture shows
    PDMarkedContent piece(PDPage page, String type, @Nullable String described) {
        var its = pieces.get(page);
        if (its == null) {
            throw new IllegalStateException("a page of another document");
        }
        var element = new PDStructureElement(type, whole);
        element.setPage(page);
        if (described != null) {
            element.setAlternateDescription(described);
        }
        var number = new COSDictionary();
        number.setInt(COSName.MCID, its.size());
        var piece = new PDMarkedContent(COSName.getPDFName(type), number);
        its.add(element);
        element.appendKid(piece);
        whole.appendKid(element);
        return piece;
    }

    void ends() {
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(new HashMap<>(parents));
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }
}
