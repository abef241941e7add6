# After the talk, 13 to 17, besides take-home/13-17.ftl and the stations of timeline/13-17.ftl. Order: content/letters/after-meeting/13-17.tera.

thanks-since = Vi talte sammen { $ending-date }. Her skriver jeg, hvor langt vi er.
since-title = Siden sidst
# True before it is said to them, and after: the case does not know.
takes = { $words }
takes-with = { $words } Det er mig, der siger det til { $with }.
since-none = Jeg har ikke noget nyt i dag. Men jeg har ikke glemt dig.
kept = Vi aftalte: "{ $words }" Det er gjort.
kept-with = Vi aftalte: "{ $words }" Det er gjort. { $with }
broken = Vi aftalte: "{ $words }" Det er ikke sket. Undskyld.
broken-with = Vi aftalte: "{ $words }" Det er ikke sket. { $with } Undskyld.
