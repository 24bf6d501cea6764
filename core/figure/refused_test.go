package figure_test

// What Parse refuses, so that a caller can show it as text.
const refused = `
#                   Words, codes, dates, telephone numbers.
                    → refused
N                   → refused
V                   → refused
€                   → refused
%                   → refused
+                   → refused
---                 → refused   # a rule
123.4.56            → refused   # a product code
0.61 OZB Woningen   → refused   # a taakveld
070-1234567         → refused
070 353 30 00       → refused
14070 x             → refused
01-01-2024          → refused
1-1-2024            → refused
1.5.2024            → refused
01/18/2024          → refused
10:43:22            → refused
2016-2019           → refused
2023 e.v.           → refused
2024/2025           → refused
RIS310732           → refused
1.2341.2451.260     → refused   # three figures glued together
1234 567            → refused   # thousands go by three from the right: two cells
12 34               → refused
1  234              → refused   # two spaces part cells
1\t234              → refused   # so does a tab
1 234.567           → refused   # 1 and 234.567
1.234 567           → refused
1.234'567           → refused
NL91 ABNA 0417 1643 00 → refused
NL91ABNA0417164300  → refused
1234567890123456    → refused   # more digits than Excel keeps: a code
1.234.567.890.123.456 → refused
4 à 5               → refused
10-15%              → refused
10 15               → refused
5 6                 → refused
3x                  → refused
12 woningen         → refused
100.000 euro per jaar → refused
24/7                → refused
1e kwartaal         → refused
N44                 → refused   # a road
V2                  → refused
(2023)              → refused   # a note
(V)                 → refused
()                  → refused
(5                  → refused
5)                  → refused
-(5)                → refused   # either 5 or −5
+(5)                → refused
(+5)                → refused
-13-                → refused
+13-                → refused
- - 5               → refused
€ € 5               → refused
€ 5%                → refused
5 % mln.            → refused
3 ton               → refused   # a weight
,5                  → refused
5,                  → refused
5.                  → refused
1,2,3               → refused
1..2                → refused
1.234.56            → refused
01.234              → refused
0.123.456           → refused
1234.567,8          → refused
3,1415926           → refused
½                   → refused
n.v.t. 5            → refused
>                   → refused
1.234N 567V         → refused
1.234 NV            → refused
N.V. Haagse Milieu  → refused
VN                  → refused
1.2 (a) (b)         → refused
٣                   → refused   # digits of another script
`
