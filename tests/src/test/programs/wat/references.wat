;; Reference types: a table of host objects, a table of functions, a global, select, null.
(module
  (type $unary (func (param i32) (result i32)))
  (table $objects (export "objects") 2 10 externref)
  (table $functions (export "functions") 3 funcref)
  (global $kept (export "kept") (mut externref) (ref.null extern))
  (elem declare func $twice)
  (elem (table $functions) (i32.const 0) funcref (ref.func $twice) (ref.null func) (ref.func $square))

  (func $twice (export "twice") (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))
  (func $square (param i32) (result i32) (i32.mul (local.get 0) (local.get 0)))

  (func (export "keep") (param externref) (global.set $kept (local.get 0)))
  (func (export "kept_object") (result externref) (global.get $kept))
  (func (export "is_null") (param externref) (result i32) (ref.is_null (local.get 0)))
  (func (export "choose") (param externref externref i32) (result externref)
    (select (result externref) (local.get 0) (local.get 1) (local.get 2)))

  (func (export "set") (param i32 externref) (table.set $objects (local.get 0) (local.get 1)))
  (func (export "get") (param i32) (result externref) (table.get $objects (local.get 0)))
  (func (export "grow") (param externref i32) (result i32) (table.grow $objects (local.get 0) (local.get 1)))
  (func (export "size") (result i32) (table.size $objects))
  (func (export "fill") (param i32 externref i32) (table.fill $objects (local.get 0) (local.get 1) (local.get 2)))
  (func (export "copy") (param i32 i32 i32) (table.copy $objects $objects (local.get 0) (local.get 1) (local.get 2)))

  (func (export "function") (result funcref) (ref.func $twice))
  (func (export "put") (param i32 funcref) (table.set $functions (local.get 0) (local.get 1)))
  (func (export "apply") (param i32 i32) (result i32)
    (call_indirect $functions (type $unary) (local.get 1) (local.get 0))))
