# For the adult who reads the picture cards aloud. Order and conditions: content/letters/before-meeting/adult.tera.
# Plain adult Danish, LIX at most 35, half a page. No genitive of a name: "Jonas" and "Noah" bend differently.

title = Til den voksne, der læser højt
heading = Til dig, der læser højt for { $child-first }

when = Mødet er { $meeting-date } klokken { $meeting-clock } og varer cirka { $meeting-length }.
show-time = Sig til { $child-first }, hvor lang tid det tager, og vis det gerne på et ur.
nights = I kan tælle sammen, hvor mange nætter der er til.
one-card = Læs ét kort ad gangen, og giv god tid til at se på billedet.
drawing = Det er frivilligt at tegne.

may-say = Det må du sige
parents-know = { $parents-who ->
    [mother] Mor ved, at { $adviser-first } og { $child-first } skal mødes. Det må du gerne sige.
    [father] Far ved, at { $adviser-first } og { $child-first } skal mødes. Det må du gerne sige.
    [guardian] Den, der har forældremyndigheden, ved, at { $adviser-first } og { $child-first } skal mødes. Det må du gerne sige.
    [other] De voksne derhjemme ved, at { $adviser-first } og { $child-first } skal mødes. Det må du gerne sige.
   *[both] Forældrene ved, at { $adviser-first } og { $child-first } skal mødes. Det må du gerne sige.
}
parents-present = { $child-first } må gerne vide, hvem der er med til mødet.
parents-away = De voksne derhjemme er ikke med til mødet. Spørger { $child-first } om mere, er det { $adviser-first }, der svarer på det.
parents-unsaid = Tal ikke om familien. Spørger { $child-first }, er det { $adviser-first }, der svarer på det.
who-knows = Nogle voksne får det vigtigste at vide, så de kan hjælpe. Lov aldrig, at noget bliver hemmeligt.
say-at-home = { $adviser-first } taler selv med barnet om, hvad det kan sige derhjemme.
not-ask = Spørg ikke, hvad der er sket, og øv ikke svar. Fortæller { $child-first } selv noget, så lyt. Skriv bagefter barnets egne ord ned, og giv dem til { $adviser-first }.
not-ask-write = Spørg ikke, hvad der er sket, og øv ikke svar. Fortæller { $child-first } selv noget, så lyt. Skriv bagefter barnets egne ord ned.

help = Hvis der er brug for hjælp
sad-trusted = { $child-pronoun ->
    [hun] Bliver { $child-first } ked af det, så hold pause, og følg hende hen til { $trusted-first }.
    [han] Bliver { $child-first } ked af det, så hold pause, og følg ham hen til { $trusted-first }.
   *[de] Bliver { $child-first } ked af det, så hold pause, og følg barnet hen til { $trusted-first }.
}
sad = Bliver { $child-first } ked af det, så hold pause, og bliv der.
# barnets lov § 6 stk. 1 and 4
bisidder-what = { $child-first } har ret til en bisidder, altså en på mindst 15 år, der er med for at hjælpe barnet.
bisidder-other = Vil barnet hellere have en anden end { $bisidder-first }, så sig det til { $adviser-first }.
bisidder-other-write = Vil barnet hellere have en anden end { $bisidder-first }, så skriv det ned.
bisidder-whom = Hør, hvem barnet gerne vil have, og sig det til { $adviser-first }.
bisidder-whom-write = Hør, hvem barnet gerne vil have, og skriv det ned.
bisidder-ask-nobody = Nævner barnet nogen, så sig det til { $adviser-first }, og spørg ikke personen selv.
bisidder-ask-nobody-write = Nævner barnet nogen, så skriv det ned, og spørg ikke personen selv.
call = Er du i tvivl, så ring til { $adviser-first } på { $adviser-phone }.
call-hours = Er du i tvivl, så ring til { $adviser-first } på { $adviser-phone }, { $adviser-hours }.
ask-before = Er du i tvivl, så spørg { $adviser-first }, før mødet begynder.
keep-child = { $child-first } må gerne tage papirerne med.
keep-child-home = { $child-first } bor to steder og tager papirerne med hjem til { $home-first }.
keep-adult = Papirerne bliver hos { $keeper-first } bagefter.
keep-adviser = Papirerne bliver hos { $adviser-first } bagefter.
not-home = De må ikke med hjem.
