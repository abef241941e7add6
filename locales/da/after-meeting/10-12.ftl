# After the talk, 10 to 12, besides take-home/10-12.ftl and the stations of timeline/10-12.ftl. Order: content/letters/after-meeting/10-12.tera.

thanks-since = Vi snakkede sammen { $ending-date }. Her skriver jeg, hvor langt vi er.
since-title = Siden sidst
# True before it is said to them, and after: the case does not know.
takes = { $words }
takes-with = { $words } Det er mig, der siger det til { $with }.
since-none = Jeg har ikke noget nyt i dag. Men jeg har ikke glemt dig.
kept = Vi aftalte: "{ $words }" Det er gjort.
kept-with = Vi aftalte: "{ $words }" Det er gjort. { $with }
broken = Vi aftalte: "{ $words }" Det er ikke sket. Undskyld.
broken-with = Vi aftalte: "{ $words }" Det er ikke sket. { $with } Undskyld.
