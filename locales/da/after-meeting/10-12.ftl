# After the talk, 10 to 12, besides take-home/10-12.ftl and the stations of timeline/10-12.ftl. Order: content/letters/after-meeting/10-12.tera.

thanks-since = Vi snakkede sammen { $ending-date }. Her skriver jeg, hvor langt vi er.
thanks-since-undated = Her skriver jeg, hvor langt vi er.
since-title = Siden sidst
# `takes` and `takes-with` are those of take-home: a talk held days ago does not say whether it was told, and "jeg siger" is true
# before and after.
since-none = Jeg har ikke noget nyt i dag. Men jeg har ikke glemt dig.
kept = Vi aftalte: "{ $words }" Det er gjort.
kept-with = Vi aftalte: "{ $words }" Det er gjort. { $with }
broken = Vi aftalte: "{ $words }" Det er ikke sket. Undskyld.
broken-with = Vi aftalte: "{ $words }" Det er ikke sket. { $with } Undskyld.
