# One page for whoever comes along as bisidder. Order and conditions: content/letters/bisidder-guide/adult-short.tera; what is not here is the
# guide's own (adult.ftl). Plain adult Danish, LIX at most 34, mean sentence at most 13. Nothing of the case.

heading = Kort om at være bisidder for { $child-first }
help = Sid, hvor { $child-first } vil have dig. Hjælp { $child-pronoun ->
    [hun] hende
    [han] ham
   *[other] { $child-first }
} med at sige sin egen mening, og svar ikke for { $child-pronoun ->
    [hun] hende
    [han] ham
   *[other] { $child-first }
}.
pause = Bliver { $child-first } stille, så vent. Du kan sige: "Du behøver ikke sige noget. Skal vi holde pause?"
not-ask = Spørg aldrig, hvad der er sket, heller ikke bagefter. Fortæller { $child-first } noget, så lyt, og skriv ordene ned, som de bliver sagt. Giv dem til rådgiveren, og sig til { $child-pronoun ->
    [hun] hende
    [han] ham
   *[other] { $child-first }
}, at du gør det.
not-promise = Lov aldrig, at noget bliver hemmeligt.

# barnets lov § 6 stk. 4, straffelovens § 152
silence = En bisidder skal være fyldt 15 år og har tavshedspligt. Du må altså ikke fortælle det videre, heller ikke til familie, venner eller kolleger. Spørger nogen, så svar ikke, men sig det til { $adviser-first }.

# docs/law.md, "The bisidder and its look-alikes": a known adult has no role of § 6 unless named bisidder
safe-adult = Kalder nogen dig barnets tryghedsperson, så spørg { $adviser-first }, om du også er bisidder.

longer = Vil du læse mere, eller bliver det hårdt, så sig det til { $adviser-first }.
