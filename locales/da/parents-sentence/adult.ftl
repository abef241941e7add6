# For the parents. Order and conditions: content/letters/parents-sentence/adult.tera. What stands in { $parents-sentence } is as agreed.
# Nothing else of the talk, and nothing that the child has decided: it is the adult who tells (barnets lov § 7).

title = Fra samtalen
heading = { $parents-who ->
    [mother] Kære mor til { $child-first }
    [father] Kære far til { $child-first }
    [both] Kære forældre
   *[other] Til dig, der har ansvaret for { $child-first }
}
can-tell = Jeg har talt med { $child-first }. { $parents-who ->
    [both] Det her vil jeg gerne fortælle jer:
   *[other] Det her vil jeg gerne fortælle dig:
}
sentence = { $parents-sentence }
mine = Det er mig og ikke { $child-first }, der har ansvaret for, hvad der står her.
ask-me = { $parents-who ->
    [both] Er der noget, I vil spørge om, så spørg mig og ikke { $child-first }.
   *[other] Er der noget, du vil spørge om, så spørg mig og ikke { $child-first }.
}
call = Ring gerne til mig på { $adviser-phone }.
call-hours = Ring gerne til mig på { $adviser-phone }, { $adviser-hours }.
greeting = Venlig hilsen { $adviser-full }, rådgiver i kommunen
