package io.redress.resolution.search;

import io.redress.contract.ComplaintId;
import java.util.List;

/** Cases by words, and by what names them. */
public interface Search {

    /** The best first, each once. */
    List<ComplaintId> find(String asked, int atMost);
}
