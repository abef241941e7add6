# After the talk, 4 to 6, besides take-home/4-6.ftl and the stations of timeline/4-6.ftl. Order: content/letters/after-meeting/4-6.tera.

thanks-since = Tak for sidst.
since-none = Jeg har ikke glemt dig.
# `takes` and `takes-with` are those of take-home: a talk held days ago does not say whether it was told, and "jeg siger" is true
# before and after.
kept-title = Det er gjort.
kept = Vi aftalte: "{ $words }"
kept-with = Vi aftalte: "{ $words }" { $with }
broken-title = Det er ikke sket. Undskyld.
broken = Vi aftalte: "{ $words }"
broken-with = Vi aftalte: "{ $words }" { $with }
