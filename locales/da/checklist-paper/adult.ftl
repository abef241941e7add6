# What a talk owes the child, on paper. Order and conditions: content/letters/checklist-paper/adult.tera.
# The points stand in locales/da/staff.ftl, for the paper and for the page.

title = Er alt på plads?
whom = Samtalen med { $child-first }.
whom-when = Samtalen med { $child-first } { $meeting-date } klokken { $meeting-clock }.
how = Sæt kryds ved det, der er gjort, og skriv hvordan. Ellers skriv hvorfor ikke, eller hvornår du gør det.
# barnets lov § 6 stk. 1, § 5 stk. 3, § 21 stk. 5, § 2 stk. 4
law = Reglerne står i barnets lov § 2, stk. 4, § 5, stk. 3, § 6, stk. 1, og § 21, stk. 5. I er som udgangspunkt to rådgivere ved den første samtale, når barnet ikke har fået støtte før.
