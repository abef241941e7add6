# The rights, 4 to 6. Order and conditions: content/letters/rights/4-6.tera.
# What the opening card says too stands in shared/4-6.ftl (`right-…`).

title = Til { $child-first }
hello = Det må du gerne, { $child-first }

bisidder-beside = { $bisidder-pronoun ->
    [hun] Hun
    [han] Han
   *[de] { $bisidder-role ->
        [mother] Din mor
        [father] Din far
       *[other] { $bisidder-first }
    }
} kan sidde ved siden af dig.
right-not-answer = Du behøver ikke svare. Du må gerne være stille. Jeg bliver ikke sur.
no-meeting = Vil du slet ikke mødes? Så prøver vi noget andet.
meet-elsewhere = Vil du hellere mødes et andet sted? Så sig det.
stop-promise = Det lover jeg.
right-another-way = Er det svært at sige? Så kan du tegne eller pege.
remember = Så kan vi huske det.
right-what-next = Før du går, siger jeg, hvad der så sker.

## Where a decision is made (barnets lov § 3), the child at least ten
complaint = Kommunen har bestemt noget. Er du uenig? Så kan du klage. Du har fire uger. Jeg hjælper dig.
papers = Vil du se papirerne om det? Så spørger vi kommunen.

forgot = Glemmer jeg noget? Så må du gerne sige det.
