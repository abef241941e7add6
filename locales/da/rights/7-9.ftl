# The rights, 7 to 9. Order and conditions: content/letters/rights/7-9.tera.
# A card says what, why, and what it can sound like. What the opening card says too stands in shared/7-9.ftl (`right-…`).

title = Til { $child-first }
heading = Godt at vide, { $child-first }
# barnets lov § 5 stk. 3
heard = Vi skal høre, hvad du synes, før vi bestemmer noget.
heard-honest = Måske bliver det ikke, som du ønsker. Så siger jeg hvorfor.

## What the law gives (barnets lov § 6)
bisidder-what-title = Du har ret til en bisidder
bisidder-always = Du må gerne have en med hver gang. Så har du en ved siden af dig.
bisidder-one = Du kan vælge { $bisidder-role ->
    [mother] din mor
    [father] din far
   *[other] { $bisidder-first }
} eller en anden. Du kan også sige nej tak.
bisidder-several = Det kan være { $bisidders-or }.
bisidder-other = Du kan også vælge en anden eller sige nej tak.
bisidder-none = Du kan vælge en eller sige nej tak.
bisidder-none-help = Hvem vil du gerne have? Sig det, så hjælper jeg dig med at spørge.
bisidder-how-first = Sig til mig, hvem du tænker på, før du spørger nogen.
bisidder-example = Bisidderen kan for eksempel sige: "Nu vil vi gerne holde pause."
bisidder-limit = En bisidder skal være mindst 15 år. Siger vi nej til den, du vælger, får du at vide hvorfor.

## What the child can count on
count-on = Sådan gør vi
right-not-answer = Du må gerne sige: "Det har jeg ikke lyst til." Ved du det ikke? Så sig bare det. Du behøver ikke gætte. Måske kommer jeg til at spørge igen. Det er ikke, fordi du svarede forkert.
no-meeting = Vil du slet ikke mødes? Så prøver vi at høre dig på en anden måde.
meet-elsewhere = Vil du hellere mødes et andet sted? Så sig det.
stop-more = Jeg bliver ikke sur. Man kan blive træt af at snakke. Du bestemmer, om vi holder pause eller slutter.
right-another-way = Nogle ting er svære at sige. Så kan du tegne, pege eller hviske. Du kan tegne et ansigt, der ser glad eller træt ud.
right-hear-me = Jeg skriver, så jeg kan huske det.
right-hear-writer = { $writer-first } skriver, så vi kan huske det.
notes-wrong = Måske står der "sur", men du sagde "træt". Så sig det. Så skriver vi, hvad du mener.
right-what-next = Jeg siger også, hvad jeg ikke ved endnu. Så behøver du ikke gætte. Jeg siger også, hvornår du hører fra mig. Det lover jeg.
who-knows = Hvem får det at vide?

## What the child can ask for
ask-for = Det kan du spørge om
interpreter-what-title = { $interpreter-speech ->
    [signed] Du må gerne bruge tegnsprog
   *[spoken] Du må gerne tale dit eget sprog
}
interpreter-what = En tolk siger det til mig på dansk.
interpreter-name = Det er { $interpreter-first }.
interpreter-known = Kender du tolken? Så sig det til mig.
interpreter-asked = Jeg beder tolken om ikke at sige det videre.
right-another-place = Så sig det til mig. Måske er her for mange lyde. Måske kan andre se os. Jeg siger, om vi kan finde et andet sted.

# barnets lov § 103 stk. 2, placed children alone
contact-title = Skal du ses med din familie?
contact = Du kan bede om, at en voksen er med. Du kan også bede om en pause. Det er kommunen, der bestemmer det. Sig det til mig, så hjælper jeg dig.

## Where a decision is made (barnets lov § 3), the child at least ten
decided = Når kommunen har bestemt noget
complaint-title = Du kan klage
complaint = Er du ikke enig? Så kan du klage over det, kommunen har bestemt. Det er helt i orden. Kommunen skal se på det igen. Du har fire uger, fra du fik det at vide. Sig det til mig. Jeg viser dig, hvad du kan klage over, og hjælper dig.
papers-title = Du kan bede om at se papirerne
papers = Det er papirerne om det, kommunen har bestemt. Kommunen skal svare dig. Der kan være noget, du ikke må se.

## The end
forgot = Glemmer jeg noget af det her? Så må du gerne sige det.
