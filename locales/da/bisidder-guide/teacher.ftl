# Half a page for a teacher or pedagogue who is the bisidder. Order and conditions: content/letters/bisidder-guide/teacher.tera.
# Plain adult Danish, LIX at most 34, mean sentence at most 13. Nothing of the case, and nobody named as the one who told.

title = Til dig, der er bisidder
heading = Kort om at være bisidder for { $child-first }

role = { $child-first } vil gerne have dig med til et møde. En bisidder er en, barnet stoler på, og som er der for barnets skyld.
not-school = Du er der ikke for skolen eller institutionen. Du skal ikke vurdere, om det, barnet siger, er rigtigt.
fetch = Aftal med { $child-first }, hvordan I går derhen, uden at de andre børn lægger mærke til det.
help = Sid, hvor barnet vil have dig. Hjælp barnet med at sige det, barnet selv vil sige, og svar ikke for det.
pause = Bliver { $child-first } stille, så vent. Du kan sige: "Du behøver ikke sige noget. Skal vi holde pause?"
not-ask = Spørg aldrig, hvad der er sket, heller ikke bagefter. Fortæller barnet noget, så lyt, og skriv barnets egne ord ned.
not-promise = Lov aldrig, at noget bliver hemmeligt.
same-as-before = Vær den samme over for { $child-first } i morgen, som du var i går.
silence = En bisidder har tavshedspligt. Du må altså ikke fortælle det videre, heller ikke til kolleger eller forældre. Spørger nogen, så sig det til { $adviser-first }.
# barnets lov § 133
danger = Din pligt til at underrette kommunen gælder stadig. Er et barn i fare, så ring til { $adviser-first } med det samme. Er der fare lige nu, så ring 112.
# docs/law.md, "The bisidder and its look-alikes": a known adult has no role of § 6 unless named bisidder
safe-adult = At være barnets tryghedsperson er ikke det samme som at være bisidder.
doubt = Er du i tvivl, om du kan være bisidder, så spørg { $adviser-first }, før du siger ja.
call = Nummeret er { $adviser-phone }.
call-hours = Nummeret er { $adviser-phone }, { $adviser-hours }.
ask = Spørg også, hvilket nummer du kan ringe til.
call-team = Du kan ringe til { $municipality-team } på { $municipality-phone }.
law = Reglerne om bisidder står i barnets lov § 6. Reglen om tavshedspligt står i straffelovens § 152.
