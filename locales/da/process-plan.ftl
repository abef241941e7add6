# How a case goes in a municipality, on paper for adults. What stands in { $words } is the pack's own.
# Made by content/src/pack_papers/plan.rs; roles and what a number is for: staff.ftl.

title = Sagens forløb
order = Skridtene står, som de plejer at komme. De kan komme i en anden rækkefølge. Lov aldrig barnet en bestemt.
why = Barnet får at vide, hvorfor vi taler sammen: "{ $words }"
one-of = Et af flere mulige skridt
who = Hvem: { $words }
where = Hvor: { $words }
span = Frist: { $words }
child = Til barnet: "{ $words }"
note = Obs: { $words }
law = Lov: { $words }
source = Kilde: { $words }
by-law = Står her efter: { $words }
phones = Telefonnumre
phones-check = Numrene er til voksne. Tjek, at de stadig gælder. I barnets brev står kun rådgiverens eget.
phones-what = Numrene er til voksne. I barnets brev står kun rådgiverens eget.
sources = Kilder
sources-what = Tallet efter kolonet er linjen i vores afskrift af kilden.
