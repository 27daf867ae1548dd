;; Functions, blocks, loops and conditions with several parameters and results.
(module
  (type $pair (func (param i32 i32) (result i32 i32)))

  (func $swap (export "swap") (param i32 i64) (result i64 i32)
    (local.get 1) (local.get 0))

  (func $divide (export "divide") (param $a i32) (param $b i32) (result i32 i32)
    (i32.div_u (local.get $a) (local.get $b))
    (i32.rem_u (local.get $a) (local.get $b)))

  ;; 10 * quotient + remainder: two results consumed as operands.
  (func (export "digits") (param i32 i32) (result i32)
    (local $remainder i32)
    (call $divide (local.get 0) (local.get 1))
    (local.set $remainder)
    (i32.add (i32.mul (i32.const 10)) (local.get $remainder)))

  ;; Greatest common divisor: the loop takes and gives its pair on the operand stack.
  (func (export "gcd") (param $a i32) (param $b i32) (result i32)
    (local $x i32) (local $y i32)
    (local.get $a) (local.get $b)
    (block $done (type $pair)
      (loop $again (type $pair)
        (local.set $y) (local.set $x)
        (local.get $x) (local.get $y)
        (br_if $done (i32.eqz (local.get $y)))
        (drop) (drop)
        (local.get $y)
        (i32.rem_u (local.get $x) (local.get $y))
        (br $again)))
    (drop))

  ;; A branch takes the two topmost of four operands; those below are dropped.
  (func (export "unwind") (param i32) (result i32 i32)
    (block (result i32 i32)
      (i32.const 1) (i32.const 2) (i32.const 3) (i32.const 4)
      (br_if 0 (local.get 0))
      (drop) (drop) (br 0)))

  (func (export "choose") (param i32) (result i32 i64)
    (if (result i32 i64) (local.get 0)
      (then (i32.const 1) (i64.const 10))
      (else (i32.const 2) (i64.const 20))))

  (func (export "table") (param i32) (result i32 i32)
    (block $b (result i32 i32)
      (block $a (result i32 i32)
        (i32.const 7) (i32.const 8)
        (br_table $a $b $a (local.get 0)))
      (drop) (i32.const 80)))

  (func $sixteen (export "sixteen") (result i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
    (i32.const 1) (i32.const 2) (i32.const 3) (i32.const 4) (i32.const 5) (i32.const 6) (i32.const 7) (i32.const 8)
    (i32.const 9) (i32.const 10) (i32.const 11) (i32.const 12) (i32.const 13) (i32.const 14) (i32.const 15)
    (i32.const 16)))
