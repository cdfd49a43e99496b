package org.rekey.logon;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// One kind of key as the main logon screen draws it.
///
/// @param tagKind `good` or `ending`
/// @param warning shown in a dialog instead of following the link, where scripts run
public record KeyTile(
        String href,
        String name,
        String hint,
        Content icon,
        @Nullable String tag,
        String tagKind,
        @Nullable Warning warning) {}
