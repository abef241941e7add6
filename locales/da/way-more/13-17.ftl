# What somebody of 13 to 17 can say or ask for at a place of the way, by how the place stands (content/src/way_more.rs). Only on
# a screen. True at every step, also while the police may still ask: it leads to questions, and asks for nothing that happened.

can-done = Du kan spørge, hvad der kom ud af det.
can-now = Du kan spørge om det, du ikke forstår. Du kan også sige, hvis noget skal være anderledes.
can-next = Du kan spørge, hvad der skal ske, og hvem der er med.
can-waiting = Du kan spørge, hvor langt vi er. Du må gerne spørge flere gange.
can-maybe = Du kan sige, hvad du selv synes, og spørge, hvem der bestemmer det.
can-one-of = Du kan sige, hvad du selv synes er bedst, og spørge, hvem der bestemmer det.

## Where it stands, for whoever wants to look: only sections that were read (docs/law.md)
where-talk = Barnets lov § 5, stk. 3: at vi skal høre dig.
where-hearing = Barnets lov § 5, stk. 3: at vi skal høre dig, før der bliver besluttet noget.
where-screening = Barnets lov § 18: at vi ser på, om der skal undersøges mere.
where-assessment = Barnets lov § 20: hvornår vi skal undersøge mere.
where-decision = Barnets lov § 32, stk. 3: hvad der skal stå i beslutningen om hjælp.
where-help = Barnets lov § 32, stk. 1: den hjælp, der kan gives.
where-plan = Barnets lov § 91: planen.
where-follow-up = Barnets lov § 95: at vi følger op på hjælpen.
where-complaint = Barnets lov § 3: Er du fyldt 10 år, har du selv rettigheder ved nogle beslutninger.
where-contact = Barnets lov § 103: om at se dem, du ikke bor hos.
