# After the talk, 13 to 17, besides take-home/13-17.ftl and the stations of timeline/13-17.ftl. Order: content/letters/after-meeting/13-17.tera.

thanks-since = Vi talte sammen { $ending-date }. Her skriver jeg, hvor langt vi er.
thanks-since-undated = Her skriver jeg, hvor langt vi er.
since-title = Siden sidst
# `takes` and `takes-with` are those of take-home: a talk held days ago does not say whether it was told, and "jeg siger" is true
# before and after.
since-none = Jeg har ikke noget nyt i dag. Men jeg har ikke glemt dig.
kept = Vi aftalte: "{ $words }" Det er gjort.
kept-with = Vi aftalte: "{ $words }" Det er gjort. { $with }
broken = Vi aftalte: "{ $words }" Det er ikke sket. Undskyld.
broken-with = Vi aftalte: "{ $words }" Det er ikke sket. { $with } Undskyld.
