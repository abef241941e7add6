# The guide for the bisidder, an adult or a youth of 15 or more. Order and conditions: content/letters/bisidder-guide/adult.tera.
# Plain adult Danish, LIX at most 34, mean sentence at most 13. No genitive of a name: "Jonas" and "Laura" bend differently.
# Nothing of the case: no reason, no one who told, no word about what may have happened.

title = Til dig, der er bisidder
heading = Til dig, der er bisidder for { $child-first }

thanks = Tak, fordi du vil være bisidder. En bisidder er en, barnet stoler på, og som er med for barnets skyld.
what = Du er der for { $child-first } og for ingen andre.
not-for-adults = Du skal ikke vurdere, om det, barnet siger, er rigtigt.
child-chooses = { $child-first } kan når som helst vælge en anden eller sige nej tak.
when = Mødet er { $meeting-date } klokken { $meeting-clock }.
when-place = Mødet er { $meeting-date } klokken { $meeting-clock }. I brevet til { $child-first } står stedet sådan: »{ $meeting-place }«.
when-told = { $adviser-first } fortæller dig, hvornår og hvor I mødes.

# barnets lov § 6 stk. 4, straffelovens § 152
silence = Du har tavshedspligt
silence-duty = En bisidder skal være fyldt 15 år og har tavshedspligt. Det betyder, at du ikke må fortælle videre, hvad du hører, heller ikke bagefter.
silence-who = Du må heller ikke sige det til familie, venner eller kolleger. Spørger nogen, så svar ikke, men sig det til { $adviser-first }.
silence-paper = Lad ikke det her papir ligge fremme.
danger = Er et barn i fare, skal du sørge for, at det får hjælp. Så ringer du til { $adviser-first } med det samme.
danger-call = Svarer { $adviser-first } ikke, så ring til kommunen.
danger-team = Svarer { $adviser-first } ikke, så ring til { $municipality-team } på { $municipality-phone }.
danger-night = Uden for åbningstid kan du ringe til { $plan-night-name } på { $plan-night }.
danger-acute = Er der fare lige nu, ringer du 112.

before = Før mødet
before-meet = Hils på { $child-first }, og spørg: "Vil du stadig gerne have mig med?"
before-explain = Sig, at du kan hjælpe med at sige det, { $child-pronoun ->
    [hun] hun
    [han] han
   *[other] { $child-first }
} gerne vil have sagt. Sig også, at du ikke kan love at holde alt hemmeligt.
before-sign = Aftal, hvor du skal sidde, og hvordan { $child-pronoun ->
    [hun] hun
    [han] han
   *[other] { $child-first }
} viser dig, at det er tid til en pause.
before-questions = Spørg, om der er noget, { $child-pronoun ->
    [hun] hun
    [han] han
   *[other] { $child-first }
} gerne vil spørge om på mødet. Skriv det ned.

during = Under mødet
during-seat = Sid der, hvor { $child-first } vil have dig.
during-help = Hjælp { $child-pronoun ->
    [hun] hende
    [han] ham
   *[other] { $child-first }
} med at sige sin egen mening. Svar ikke for { $child-pronoun ->
    [hun] hende
    [han] ham
   *[other] { $child-first }
}.
during-understand = Sig til, når noget er svært at forstå: "Det må du gerne sige på en anden måde."
during-pause = Bed om en pause, når { $child-pronoun ->
    [hun] hun
    [han] han
   *[other] { $child-first }
} har brug for det. Ser du stoptegnet, så sig højt: "Nu vil vi gerne stoppe."
during-quiet = Vær rolig, også hvis det, du hører, er svært.

after = Efter mødet
after-be = Bliv lidt hos { $child-first }. Spørg, hvad { $child-pronoun ->
    [hun] hun
    [han] han
   *[other] { $child-first }
} har lyst til nu.
after-remember = Hjælp { $child-pronoun ->
    [hun] hende
    [han] ham
   *[other] { $child-first }
} med at huske, hvad I aftalte, og hvornår { $adviser-first } giver lyd.
after-adviser = Har { $child-pronoun ->
    [hun] hun
    [han] han
   *[other] { $child-first }
} nye spørgsmål, så hjælp med at få dem sagt til { $adviser-first }.
after-again = Spørg, om { $child-pronoun ->
    [hun] hun
    [han] han
   *[other] { $child-first }
} vil have dig med næste gang. Retten til en bisidder gælder hver gang.

quiet = Når { $child-first } bliver stille
quiet-wait = Vent. Det er i orden at være stille. Du kan sige:
quiet-need-not = "Du behøver ikke sige noget."
quiet-pause = "Skal jeg spørge, om vi kan holde pause?"
# The youngest do not write.
quiet-another-way-young = "Vil du hellere tegne eller pege?"
quiet-another-way = "Vil du hellere tegne eller skrive det?"
quiet-ask = "Vil du stoppe for i dag? Så siger jeg det."

not-do = Pas på med det her
not-ask = Spørg aldrig, hvad der er sket, hverken før, under eller efter mødet. Dine spørgsmål kan ændre det, { $child-first } husker.
not-practise = Øv ikke svar, og ret ikke på det, { $child-pronoun ->
    [hun] hun
    [han] han
   *[other] { $child-first }
} siger.
not-promise = Lov aldrig, at noget bliver hemmeligt. Lov heller ikke noget om, hvordan det ender.
not-speak = Snak ikke hen over hovedet på { $child-first }.
tells-anyway = Fortæller { $child-first } dig noget alligevel, så lyt, og sig: "Tak, fordi du fortæller det." Spørg ikke mere. Skriv ordene ned, som de bliver sagt. Sig til { $child-pronoun ->
    [hun] hende
    [han] ham
   *[other] { $child-first }
}, at du giver dem til { $adviser-first }.

not-the-same = Det er noget andet
police = Politiet bruger også ordet bisidder, men om en person fra kommunen. Det er ikke dig.
support-person = En støtteperson kan være med, når et barn, der bor uden for hjemmet, ser sin familie. Det er heller ikke dig.
# docs/law.md, "The bisidder and its look-alikes": a known adult has no role of § 6 unless named bisidder
safe-adult = Kalder nogen dig barnets tryghedsperson, så spørg { $adviser-first }, om du også er bisidder. Det kan være to forskellige ting.

whom = Hvem kan du ringe til?
call = Er du i tvivl, så ring til { $adviser-first } på { $adviser-phone }.
call-hours = Er du i tvivl, så ring til { $adviser-first } på { $adviser-phone }, { $adviser-hours }.
call-team = Er du i tvivl, så ring til { $adviser-first } i { $municipality-team } på { $municipality-phone }.
ask = Spørg { $adviser-first }, hvilket nummer du kan ringe til, og skriv det her:
look-after-yourself = Det kan være hårdt at være bisidder. Tal med { $adviser-first } om det, især hvis du selv er under 18.
law = Reglerne om bisidder står i barnets lov § 6. Reglen om tavshedspligt står i straffelovens § 152.
