;; Control flow that compilers seldom emit: dead code, deep branches, tables, values across blocks, tee and select.
(module
  ;; After an unconditional branch the operand stack is polymorphic.
  (func (export "dead_code") (result i32)
    (block (result i32)
      (br 0 (i32.const 5))
      (i32.add)
      (drop)
      (unreachable)))

  (func (export "break_out") (param i32) (result i32)
    (block $outer (result i32)
      (block $middle
        (block $inner
          (br_table $inner $middle (local.get 0)))
        (br $outer (i32.const 100)))
      (i32.const 200)))

  ;; An operand pushed before a loop and used after it.
  (func (export "sum") (param $n i32) (result i32)
    (local $sum i32)
    (i32.const 1000)
    (loop $again
      (if (local.get $n)
        (then
          (local.set $sum (i32.add (local.get $sum) (local.get $n)))
          (local.set $n (i32.sub (local.get $n) (i32.const 1)))
          (br $again))))
    (i32.add (local.get $sum)))

  ;; A local read before it is written again: the operand keeps the old value.
  (func (export "read_before_write") (param $x i32) (result i32)
    (local.get $x)
    (local.set $x (i32.const 10))
    (i32.sub (local.get $x)))

  (func (export "tee") (param $x i32) (result i32)
    (i32.mul (local.tee $x (i32.add (local.get $x) (i32.const 1))) (local.get $x)))

  ;; The condition is evaluated last, both operands always.
  (func (export "select") (param i32) (result f64)
    (select (f64.const 1.5) (f64.const 2.5) (local.get 0)))

  (func $return_from_loop (export "return_from_loop") (param $limit i64) (result i64)
    (local $i i64)
    (loop $again (result i64)
      (if (i64.gt_u (i64.mul (local.get $i) (local.get $i)) (local.get $limit))
        (then (return (local.get $i))))
      (local.set $i (i64.add (local.get $i) (i64.const 1)))
      (br $again)))

  ;; A call between two reads of a global that the call changes.
  (global $g (mut i32) (i32.const 1))
  (func $double (result i32)
    (global.set $g (i32.mul (global.get $g) (i32.const 2)))
    (global.get $g))
  (func (export "call_between_reads") (result i32)
    (global.set $g (i32.const 1))
    (i32.add (i32.mul (global.get $g) (i32.const 100)) (i32.add (call $double) (global.get $g)))))
