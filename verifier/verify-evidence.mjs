// Made by `npm run verifier` from lib/journal. Runs on Node 20 and later, alone.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
// lib/i18n/t.ts
var host = globalThis;
function api() {
	return (host.browser ?? host.chrome)?.i18n;
}
/** The message in the user's language, `substitutions` put into its placeholders in order. */
function t(key, ...substitutions) {
	return api()?.getMessage(key, substitutions) || key;
}
/** BCP 47 tag of the language the browser speaks, for dates and numbers. */
function language() {
	return api()?.getUILanguage() ?? "en";
}
// node_modules/@noble/hashes/_u64.js
var fromNumH = (n) => n / 2 ** 32 | 0;
var fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
	const h = fromNumH(n);
	const l = fromNumL(n);
	view.setUint32(byteOffset, isLE ? l : h, isLE);
	view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}
// node_modules/@noble/hashes/utils.js
/**
* Checks if something is Uint8Array. Be careful: nodejs Buffer will return true.
* @param a - value to test
* @returns `true` when the value is a Uint8Array-compatible view.
* @example
* Check whether a value is a Uint8Array-compatible view.
* ```ts
* isBytes(new Uint8Array([1, 2, 3]));
* ```
*/
function isBytes(a) {
	return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
/**
* Asserts something is a non-negative integer.
* @param n - number to validate
* @param title - label included in thrown errors
* @returns The validated number.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate a non-negative integer option.
* ```ts
* anumber(32, 'length');
* ```
*/
function anumber(n, title = "") {
	if (typeof n !== "number") throw new TypeError(atitle(title) + "expected number, got " + typeof n);
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
	return n;
}
/**
* Asserts something is Uint8Array.
* @param value - value to validate
* @param length - optional exact length constraint
* @param title - label included in thrown errors
* @returns The validated byte array.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate that a value is a byte array.
* ```ts
* abytes(new Uint8Array([1, 2, 3]));
* ```
*/
function abytes(value, length, title = "") {
	if (isBytes(value) && (length === void 0 || value.length === length)) return value;
	if (length !== void 0) anumber(length, "length");
	const bytes = isBytes(value);
	const ofLen = length !== void 0 ? ` of length ${length}` : "";
	const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
	const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
	if (!bytes) throw new TypeError(message);
	throw new RangeError(message);
}
var aobject = (value, label) => {
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label) => {
	aobject(value, label);
	const proto = Object.getPrototypeOf(value);
	if (proto !== Object.prototype && proto !== null) throw new TypeError(`"${label}" expected plain object`);
	if (Object.hasOwn(value, "__proto__")) throw new TypeError(`"${label}.__proto__" is not allowed`);
};
/**
* Asserts a hash instance has not been destroyed or finished.
* @param instance - hash instance to validate
* @param checkFinished - whether to reject finalized instances
* @throws If the hash instance has already been destroyed or finalized. {@link Error}
* @example
* Validate that a hash instance is still usable.
* ```ts
* import { aexists } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const hash = sha256.create();
* aexists(hash);
* ```
*/
function aexists(instance, checkFinished = true) {
	if (instance.destroyed) throw new Error("hash was destroyed");
	if (checkFinished && instance.finished) throw new Error("digest() was already called");
}
/**
* Asserts output is a sufficiently-sized byte array.
* @param out - destination buffer
* @param instance - hash instance providing output length
* Oversized buffers are allowed; downstream code only promises to fill the first `outputLen` bytes.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate a caller-provided digest buffer.
* ```ts
* import { aoutput } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const hash = sha256.create();
* aoutput(new Uint8Array(hash.outputLen), hash);
* ```
*/
function aoutput(out, instance) {
	abytes(out, void 0, "output");
	const min = instance.outputLen;
	if (!(out.length >= min)) throw new RangeError("\"output\" expected length >= " + min);
}
/**
* Zeroizes typed arrays in place. Warning: JS provides no guarantees.
* @param arrays - arrays to overwrite with zeros
* @example
* Zeroize sensitive buffers in place.
* ```ts
* clean(new Uint8Array([1, 2, 3]));
* ```
*/
function clean(...arrays) {
	for (let i = 0; i < arrays.length; i++) arrays[i].fill(0);
}
/**
* Creates a DataView for byte-level manipulation.
* @param arr - source typed array
* @returns DataView over the same buffer region.
* @example
* Create a DataView over an existing buffer.
* ```ts
* createView(new Uint8Array(4));
* ```
*/
function createView(arr) {
	return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
* Rotate-right operation for uint32 values.
* @param word - source word
* @param shift - shift amount in bits
* @returns Rotated word.
* @example
* Rotate a 32-bit word to the right.
* ```ts
* rotr(0x12345678, 8);
* ```
*/
function rotr(word, shift) {
	return word << 32 - shift | word >>> shift;
}
var hasHexBuiltin = /* @__PURE__ */ (() => typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function")();
var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
/**
* Convert byte array to hex string.
* Uses the built-in function when available and assumes it matches the tested
* fallback semantics.
* @param bytes - bytes to encode
* @returns Lowercase hexadecimal string.
* @throws On wrong argument types. {@link TypeError}
* @example
* Convert bytes to lowercase hexadecimal.
* ```ts
* bytesToHex(Uint8Array.from([0xca, 0xfe, 0x01, 0x23])); // 'cafe0123'
* ```
*/
function bytesToHex(bytes) {
	abytes(bytes);
	if (hasHexBuiltin) return bytes.toHex();
	let hex = "";
	for (let i = 0; i < bytes.length; i++) hex += hexes[bytes[i]];
	return hex;
}
function asciiToBase16(ch) {
	return ch >= 48 && ch <= 57 ? ch - 48 : ch >= 65 && ch <= 70 ? ch - 55 : ch >= 97 && ch <= 102 ? ch - 87 : void 0;
}
/**
* Convert hex string to byte array. Uses built-in function, when available.
* @param hex - hexadecimal string to decode
* @returns Decoded bytes.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Decode lowercase hexadecimal into bytes.
* ```ts
* hexToBytes('cafe0123'); // Uint8Array.from([0xca, 0xfe, 0x01, 0x23])
* ```
*/
function hexToBytes(hex) {
	if (typeof hex !== "string") throw new TypeError("hex string expected, got " + typeof hex);
	if (hasHexBuiltin) try {
		return Uint8Array.fromHex(hex);
	} catch (error) {
		if (error instanceof SyntaxError) throw new RangeError(error.message);
		throw error;
	}
	const hl = hex.length;
	const al = hl / 2;
	if (hl % 2) throw new RangeError("hex string expected, got unpadded hex of length " + hl);
	const array = new Uint8Array(al);
	for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
		const n1 = asciiToBase16(hex.charCodeAt(hi));
		const n2 = asciiToBase16(hex.charCodeAt(hi + 1));
		if (n1 === void 0 || n2 === void 0) {
			const char = hex[hi] + hex[hi + 1];
			throw new RangeError("hex string expected, got non-hex character \"" + char + "\" at index " + hi);
		}
		array[ai] = n1 * 16 + n2;
	}
	return array;
}
/**
* Merges default options and passed options.
* @param defaults - base option object
* @param opts - user overrides
* @param title - label included in thrown override errors
* @returns Fresh merged option object with a null prototype.
* @throws On wrong argument types. {@link TypeError}
* @example
* Merge user overrides onto default options.
* ```ts
* checkOpts({ dkLen: 32 }, { asyncTick: 10 });
* ```
*/
function checkOpts(defaults, opts, title = "opts") {
	aopts(defaults, "defaults");
	if (opts !== void 0) aopts(opts, title);
	return Object.assign(Object.create(null), defaults, opts);
}
/**
* Creates a callable hash function from a stateful class constructor.
* @param hashCons - hash constructor or factory
* @param info - optional metadata such as DER OID
* @returns Frozen callable hash wrapper with `.create()`.
*   Wrapper construction eagerly calls `hashCons(undefined)` once to read
*   `outputLen` / `blockLen`, so constructor side effects happen at module
*   init time.
* @throws On wrong argument types. {@link TypeError}
* @example
* Wrap a stateful hash constructor into a callable helper.
* ```ts
* import { createHasher } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const wrapped = createHasher(sha256.create, { oid: sha256.oid });
* wrapped(new Uint8Array([1]));
* ```
*/
function createHasher(hashCons, info = {}) {
	if (typeof hashCons !== "function") throw new TypeError("\"hashCons\" expected function, got type=" + typeof hashCons);
	info = checkOpts({}, info, "info");
	const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
	const tmp = hashCons(void 0);
	hashC.outputLen = tmp.outputLen;
	hashC.blockLen = tmp.blockLen;
	hashC.canXOF = tmp.canXOF;
	hashC.create = (opts) => hashCons(opts);
	Object.assign(hashC, info);
	return Object.freeze(hashC);
}
/**
* Creates OID metadata for NIST hashes with prefix `06 09 60 86 48 01 65 03 04 02`.
* @param suffix - final OID byte for the selected hash.
*   The helper accepts any byte even though only the documented NIST hash
*   suffixes are meaningful downstream.
* @returns Object containing the DER-encoded OID.
* @example
* Build OID metadata for a NIST hash.
* ```ts
* oidNist(0x01);
* ```
*/
var oidNist = (suffix) => ({ oid: Uint8Array.from([
	6,
	9,
	96,
	134,
	72,
	1,
	101,
	3,
	4,
	2,
	suffix
]) });
// node_modules/@noble/hashes/_md.js
/**
* Internal Merkle-Damgard hash utils.
* @module
*/
/**
* Shared 32-bit conditional boolean primitive reused by SHA-256, SHA-1, and MD5 `F`.
* Returns bits from `b` when `a` is set, otherwise from `c`.
* The XOR form is equivalent to MD5's `F(X,Y,Z) = XY v not(X)Z` because the masked terms never
* set the same bit.
* @param a - selector word
* @param b - word chosen when selector bit is set
* @param c - word chosen when selector bit is clear
* @returns Mixed 32-bit word.
* @example
* Combine three words with the shared 32-bit choice primitive.
* ```ts
* Chi(0xffffffff, 0x12345678, 0x87654321);
* ```
*/
function Chi(a, b, c) {
	return a & b ^ ~a & c;
}
/**
* Shared 32-bit majority primitive reused by SHA-256 and SHA-1.
* Returns bits shared by at least two inputs.
* @param a - first input word
* @param b - second input word
* @param c - third input word
* @returns Mixed 32-bit word.
* @example
* Combine three words with the shared 32-bit majority primitive.
* ```ts
* Maj(0xffffffff, 0x12345678, 0x87654321);
* ```
*/
function Maj(a, b, c) {
	return a & b ^ a & c ^ b & c;
}
/**
* Merkle-Damgard hash construction base class.
* Could be used to create MD5, RIPEMD, SHA1, SHA2.
* Accepts only byte-aligned `Uint8Array` input, even when the underlying spec describes bit
* strings with partial-byte tails.
* @param blockLen - internal block size in bytes
* @param outputLen - digest size in bytes
* @param padOffset - trailing length field size in bytes
* @param isLE - whether length and state words are encoded in little-endian
* @example
* Use a concrete subclass to get the shared Merkle-Damgard update/digest flow.
* ```ts
* import { _SHA1 } from '@noble/hashes/legacy.js';
* const hash = new _SHA1();
* hash.update(new Uint8Array([97, 98, 99]));
* hash.digest();
* ```
*/
var HashMD = class {
	blockLen;
	outputLen;
	canXOF = false;
	padOffset;
	isLE;
	buffer;
	view;
	finished = false;
	length = 0;
	pos = 0;
	destroyed = false;
	constructor(blockLen, outputLen, padOffset, isLE) {
		this.blockLen = blockLen;
		this.outputLen = outputLen;
		this.padOffset = padOffset;
		this.isLE = isLE;
		this.buffer = new Uint8Array(blockLen);
		this.view = createView(this.buffer);
	}
	update(data) {
		aexists(this);
		abytes(data);
		const { view, buffer, blockLen } = this;
		const len = data.length;
		let processed = false;
		for (let pos = 0; pos < len;) {
			const take = Math.min(blockLen - this.pos, len - pos);
			if (take === blockLen) {
				const dataView = createView(data);
				for (; blockLen <= len - pos; pos += blockLen) this.process(dataView, pos);
				processed = true;
				continue;
			}
			buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
			this.pos += take;
			pos += take;
			if (this.pos === blockLen) {
				this.process(view, 0);
				this.pos = 0;
				processed = true;
			}
		}
		this.length += data.length;
		if (processed) this.roundClean();
		return this;
	}
	digestInto(out) {
		aexists(this);
		aoutput(out, this);
		this.finished = true;
		const { buffer, view, blockLen, isLE } = this;
		let { pos } = this;
		buffer[pos++] = 128;
		buffer.fill(0, pos);
		if (this.padOffset > blockLen - pos) {
			this.process(view, 0);
			buffer.fill(0);
		}
		setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
		this.process(view, 0);
		this.roundClean();
		const oview = out === buffer ? view : createView(out);
		const len = this.outputLen;
		const outLen = len / 4;
		const state = this.get();
		if (len % 4 || outLen > state.length) throw new Error("invalid outputLen");
		for (let i = 0; i < outLen; i++) oview.setUint32(4 * i, state[i], isLE);
	}
	digest() {
		const { buffer, outputLen } = this;
		this.digestInto(buffer);
		const res = buffer.slice(0, outputLen);
		this.destroy();
		return res;
	}
	_cloneIntoMeta(to) {
		const { buffer, length, finished, destroyed, pos } = this;
		to.destroyed = destroyed;
		to.finished = finished;
		to.length = length;
		to.pos = pos;
		if (pos) to.buffer.set(buffer);
		return to;
	}
	clone() {
		return this._cloneInto();
	}
};
/**
* Initial SHA-2 state: fractional parts of square roots of first 16 primes 2..53.
* Check out `test/misc/sha2-gen-iv.js` for recomputation guide.
*/
/** Initial SHA256 state from RFC 6234 §6.1: the first 32 bits of the fractional parts of the
* square roots of the first eight prime numbers. Exported as a shared table; callers must treat
* it as read-only because constructors copy words from it by index. */
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]);
// node_modules/@noble/hashes/sha2.js
/**
* SHA2 hash function. A.k.a. sha256, sha384, sha512, sha512_224, sha512_256.
* SHA256 is the fastest hash implementable in JS, even faster than Blake3.
* Check out {@link https://www.rfc-editor.org/rfc/rfc4634 | RFC 4634} and
* {@link https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf | FIPS 180-4}.
* @module
*/
/**
* SHA-224 / SHA-256 round constants from RFC 6234 §5.1: the first 32 bits
* of the cube roots of the first 64 primes (2..311).
*/
var SHA256_K = /* @__PURE__ */ Uint32Array.from([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]);
/** Reusable SHA-224 / SHA-256 message schedule buffer `W_t` from RFC 6234 §6.2 step 1. */
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
/** Internal SHA-224 / SHA-256 compression engine from RFC 6234 §6.2. */
var SHA2_32B = class extends HashMD {
	A = 0;
	B = 0;
	C = 0;
	D = 0;
	E = 0;
	F = 0;
	G = 0;
	H = 0;
	constructor(outputLen, IV) {
		super(64, outputLen, 8, false);
		this.A = IV[0] | 0;
		this.B = IV[1] | 0;
		this.C = IV[2] | 0;
		this.D = IV[3] | 0;
		this.E = IV[4] | 0;
		this.F = IV[5] | 0;
		this.G = IV[6] | 0;
		this.H = IV[7] | 0;
	}
	get() {
		const { A, B, C, D, E, F, G, H } = this;
		return [
			A,
			B,
			C,
			D,
			E,
			F,
			G,
			H
		];
	}
	set(A, B, C, D, E, F, G, H) {
		this.A = A | 0;
		this.B = B | 0;
		this.C = C | 0;
		this.D = D | 0;
		this.E = E | 0;
		this.F = F | 0;
		this.G = G | 0;
		this.H = H | 0;
	}
	_cloneInto(to) {
		(to ||= new this.constructor()).set(...this.get());
		return this._cloneIntoMeta(to);
	}
	process(view, offset) {
		for (let i = 0; i < 16; i++, offset += 4) SHA256_W[i] = view.getUint32(offset, false);
		for (let i = 16; i < 64; i++) {
			const W15 = SHA256_W[i - 15];
			const W2 = SHA256_W[i - 2];
			const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
			const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
			SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
		}
		let { A, B, C, D, E, F, G, H } = this;
		for (let i = 0; i < 64; i++) {
			const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
			const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
			const T2 = (rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22)) + Maj(A, B, C) | 0;
			H = G;
			G = F;
			F = E;
			E = D + T1 | 0;
			D = C;
			C = B;
			B = A;
			A = T1 + T2 | 0;
		}
		A = A + this.A | 0;
		B = B + this.B | 0;
		C = C + this.C | 0;
		D = D + this.D | 0;
		E = E + this.E | 0;
		F = F + this.F | 0;
		G = G + this.G | 0;
		H = H + this.H | 0;
		this.set(A, B, C, D, E, F, G, H);
	}
	roundClean() {
		clean(SHA256_W);
	}
	destroy() {
		this.destroyed = true;
		this.set(0, 0, 0, 0, 0, 0, 0, 0);
		clean(this.buffer);
	}
};
/** Internal SHA-256 hash class grounded in RFC 6234 §6.2. */
var _SHA256 = class extends SHA2_32B {
	constructor() {
		super(32, SHA256_IV);
	}
};
/**
* SHA2-256 hash function from RFC 4634. In JS it's the fastest: even faster than Blake3. Some info:
*
* - Trying 2^128 hashes would get 50% chance of collision, using birthday attack.
* - BTC network is doing 2^70 hashes/sec (2^95 hashes/year) as per 2025.
* - Each sha256 hash is executing 2^18 bit operations.
* - Good 2024 ASICs can do 200Th/sec with 3500 watts of power, corresponding to 2^36 hashes/joule.
* @param msg - message bytes to hash
* @param opts - Reserved hash options.
* @returns Digest bytes.
* @example
* Hash a message with SHA2-256.
* ```ts
* sha256(new Uint8Array([97, 98, 99]));
* ```
*/
var sha256 = /* @__PURE__ */ createHasher(() => new _SHA256(), /* @__PURE__ */ oidNist(1));
// node_modules/canonicalize/lib/canonicalize.js
function serializeString(value) {
	if (!value.isWellFormed()) throw new Error("Lone surrogate is not allowed");
	return JSON.stringify(value);
}
function serializePrimitive(value) {
	switch (typeof value) {
		case "number":
			if (isNaN(value)) throw new Error("NaN is not allowed");
			if (!isFinite(value)) throw new Error("Infinity is not allowed");
			return JSON.stringify(value);
		case "string": return serializeString(value);
		case "boolean": return value ? "true" : "false";
		default: return JSON.stringify(value);
	}
}
function enterValue(value, seen) {
	let wrappers = null;
	while (value !== null && typeof value === "object" && typeof value.toJSON === "function") {
		if (seen.has(value)) throw new Error("Circular reference detected");
		seen.add(value);
		(wrappers ??= []).push(value);
		value = value.toJSON();
	}
	if (value instanceof Number || value instanceof String || value instanceof Boolean) value = value.valueOf();
	if (value === null || typeof value !== "object") {
		if (wrappers !== null) for (const wrapper of wrappers) seen.delete(wrapper);
		return serializePrimitive(value);
	}
	if (seen.has(value)) throw new Error("Circular reference detected");
	seen.add(value);
	return {
		container: value,
		keys: Array.isArray(value) ? null : Object.keys(value).sort(),
		index: 0,
		first: true,
		wrappers
	};
}
function canonicalize(object) {
	if (object === null || typeof object !== "object") return serializePrimitive(object);
	const seen = /* @__PURE__ */ new Set();
	const root = enterValue(object, seen);
	if (typeof root !== "object") return root;
	let result = root.keys === null ? "[" : "{";
	const stack = [root];
	outer: while (stack.length > 0) {
		const frame = stack[stack.length - 1];
		const container = frame.container;
		if (frame.keys === null) {
			while (frame.index < container.length) {
				const i = frame.index++;
				if (i > 0) result += ",";
				const element = container[i];
				const value = element === void 0 || typeof element === "symbol" || typeof element === "function" ? null : element;
				if (value === null || typeof value !== "object") {
					result += serializePrimitive(value);
					continue;
				}
				const child = enterValue(value, seen);
				if (typeof child !== "object") {
					result += child === void 0 ? "null" : child;
					continue;
				}
				result += child.keys === null ? "[" : "{";
				stack.push(child);
				continue outer;
			}
			result += "]";
		} else {
			const keys = frame.keys;
			while (frame.index < keys.length) {
				const key = keys[frame.index++];
				const value = container[key];
				if (value === void 0 || typeof value === "symbol" || typeof value === "function") continue;
				if (value === null || typeof value !== "object") {
					if (frame.first) frame.first = false;
					else result += ",";
					result += serializeString(key) + ":" + serializePrimitive(value);
					continue;
				}
				const child = enterValue(value, seen);
				if (child === void 0) continue;
				if (frame.first) frame.first = false;
				else result += ",";
				result += serializeString(key) + ":";
				if (typeof child !== "object") {
					result += child;
					continue;
				}
				result += child.keys === null ? "[" : "{";
				stack.push(child);
				continue outer;
			}
			result += "}";
		}
		seen.delete(container);
		if (frame.wrappers !== null) for (const wrapper of frame.wrappers) seen.delete(wrapper);
		stack.pop();
	}
	return result;
}
// lib/journal/canonical.ts
/** RFC 8785 canonical JSON and SHA-256, both synchronous: nothing may wait inside a transaction. */
/** The one text of a value. Throws on what JSON cannot carry: NaN, lone surrogates, circles. */
function canonical(value) {
	const text = canonicalize(value);
	if (text === void 0) throw new Error("no JSON value");
	return text;
}
var encoder = new TextEncoder();
/** Reused: making bytes anew for each of 50,000 texts takes longer than hashing them. */
var scratch = /* @__PURE__ */ new Uint8Array(16384);
/** A UTF-16 unit becomes three bytes at most. */
var FITS = Math.floor(scratch.length / 3);
/** One hasher begun anew each time, for the same reason. */
var begun = sha256.create();
var hasher = sha256.create();
var sum = new Uint8Array(hasher.outputLen);
/** 64 lower-case hex digits. */
function sha256Hex(text) {
	begun._cloneInto(hasher).update(utf8Of(text)).digestInto(sum);
	return bytesToHex(sum);
}
/** Valid until the next call. */
function utf8Of(text) {
	if (text.length > FITS) return encoder.encode(text);
	return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}
/** Only lower case counts: one value has one text. */
function fromHex(text) {
	if (typeof text !== "string" || !/^(?:[0-9a-f]{2})+$/.test(text)) return null;
	return new Uint8Array(hexToBytes(text));
}
var CURVE = {
	name: "ECDSA",
	namedCurve: "P-256"
};
var SIGNING = {
	name: "ECDSA",
	hash: "SHA-256"
};
/** An uncompressed point only: some libraries also take 06 and 07 for the same key. */
var POINT = /^04[0-9a-f]{128}$/;
var SIGNATURE = /^[0-9a-f]{128}$/;
/** False for an unsigned head, a foreign form, or a signature that does not fit. Never rejects. */
async function isHeadSigned(head) {
	const isShaped = POINT.test(head.key ?? "") && SIGNATURE.test(head.signature ?? "");
	const point = fromHex(head.key);
	const signature = fromHex(head.signature);
	if (!isShaped || point === null || signature === null || head.form !== 1) return false;
	try {
		const key = await crypto.subtle.importKey("raw", point, CURVE, true, ["verify"]);
		return await crypto.subtle.verify(SIGNING, key, signature, bytesOf(statementOf(head)));
	} catch {
		return false;
	}
}
/** The first 16 digits of the key: enough to tell profiles apart by eye. */
function keyShort(key) {
	return key.slice(2, 18);
}
/** Without what a caller's object may carry beside. */
function statementOf(head) {
	const { form, segment, from, to, prev, hash, oldest, newest } = head;
	return {
		form,
		segment,
		from,
		to,
		prev,
		hash,
		oldest,
		newest
	};
}
function bytesOf(statement) {
	return new TextEncoder().encode(canonical(statement));
}
// lib/journal/link.ts
/** An entry's place in the chain, and the hash that fixes it there. */
/** The hash before the first entry. */
var GENESIS = "0".repeat(64);
function isHash(text) {
	return typeof text === "string" && /^[0-9a-f]{64}$/.test(text);
}
/** The hash of an entry from its place and its event's digest. */
function entryHash({ seq, prev, digest }) {
	return sha256Hex(`{"digest":"${digest}","prev":"${prev}","seq":${seq}}`);
}
/** The first ten digits of a hash: short enough for a note, long enough to be found by. */
function headShort(hash) {
	return hash.slice(0, 10);
}
// lib/journal/head-check.ts
async function checkHeads(heads, span, options, isSigned) {
	const signed = heads.filter((head) => head.signature !== null);
	const breaks = [];
	for (const head of signed) {
		const isOther = options.key != null && head.key !== options.key;
		if (!await isSigned(head)) breaks.push({
			seq: head.from,
			why: "head-signature"
		});
		else if (isOther) breaks.push({
			seq: head.from,
			why: "key-differs"
		});
	}
	const isWhole = options.isExcerpt !== true;
	const isFromStart = isWhole && options.isRecent !== true;
	if (isWhole) breaks.push(...missingStart(signed, span), ...missingEnd(heads, span));
	if (isFromStart) breaks.push(...notPruned(span));
	return {
		breaks,
		notes: [...prunedNote(span, isFromStart), ...coverNotes(signed, span)]
	};
}
/** Entries that were deleted are stood for by their heads, without a gap from the first on. */
function missingStart(signed, { first }) {
	if (first === null || first.seq === 1) return [];
	let next = 1;
	let prev = GENESIS;
	for (const head of longest(signed).filter(({ to }) => to < first.seq)) {
		if (head.from !== next || head.prev !== prev) return [{
			seq: next,
			why: "head-gap"
		}];
		next = head.to + 1;
		prev = head.hash;
	}
	return next === first.seq && prev === first.prev ? [] : [{
		seq: next,
		why: "start-missing"
	}];
}
/** Retention says what it deletes; what is gone without that was taken away. */
function notPruned({ first, prunedTo, broken }) {
	return first === null || prunedTo === first.seq - 1 || broken !== null ? [] : [{
		seq: 1,
		why: "start-missing"
	}];
}
function missingEnd(heads, { last, broken }) {
	if (broken !== null) return [];
	const end = last?.seq ?? 0;
	return heads.some(({ to }) => to > end) ? [{
		seq: end + 1,
		why: "tail-missing"
	}] : [];
}
function prunedNote({ first }, isFromStart) {
	if (!isFromStart || first === null || first.seq === 1) return [];
	return [{
		kind: "pruned",
		from: 1,
		to: first.seq - 1
	}];
}
function coverNotes(signed, { first, last }) {
	const keys = [...new Set(signed.flatMap(({ key }) => key ?? []))].sort();
	const several = keys.length > 1 ? [{
		kind: "several-keys",
		keys
	}] : [];
	if (first === null || last === null) return several;
	const inside = signed.map(({ to }) => to).filter((to) => to <= last.seq);
	const from = Math.max(first.seq - 1, ...inside) + 1;
	return from > last.seq ? several : [...several, {
		kind: "unsigned",
		from,
		to: last.seq
	}];
}
/** One head for each segment, the one that reaches furthest, oldest segment first. */
function longest(heads) {
	const best = /* @__PURE__ */ new Map();
	for (const head of heads) if ((best.get(head.segment)?.to ?? 0) < head.to) best.set(head.segment, head);
	return [...best.values()].sort((a, b) => a.from - b.from);
}
// lib/journal/check.ts
/** A journal with a broken clock must not make an endless list. */
var MOST_NOTES = 200;
function createLinkCheck(heads, options = {}) {
	const anchor = options.anchor ?? null;
	const ends = grouped(heads, (head) => head.to);
	const begins = grouped(heads, (head) => head.from);
	const notes = [];
	let withheld = 0;
	let prunedTo = 0;
	let first = null;
	let last = null;
	let broken = null;
	let anchored = null;
	function problemOf(link, seen) {
		const own = ownProblem(link, seen);
		if (own !== null) return own;
		if (seen.digest === null && options.isExcerpt !== true) return "event-differs";
		if (last !== null && link.seq !== last.seq + 1) return "seq-gap";
		const before = last?.hash ?? (link.seq === 1 ? GENESIS : link.prev);
		if (link.prev !== before) return "prev-differs";
		return begins.get(link.seq)?.some((head) => head.prev !== link.prev) === true || ends.get(link.seq)?.some((head) => head.hash !== link.hash) === true ? "head-differs" : null;
	}
	function facts(more) {
		const left = withheld === 0 ? [] : [{
			kind: "withheld",
			count: withheld
		}];
		return {
			from: first?.seq ?? null,
			to: last?.seq ?? null,
			hash: last?.hash ?? null,
			anchored,
			notes: [
				...notes,
				...left,
				...more
			]
		};
	}
	return {
		add(link, seen) {
			if (broken !== null) return;
			const why = problemOf(link, seen);
			if (why !== null) {
				broken = {
					seq: placeOf(link, last),
					why
				};
				return;
			}
			first ??= link;
			last = link;
			if (anchor !== null && isAnchor(link.hash, anchor)) anchored = link.seq;
			if (seen.digest === null) withheld += 1;
			prunedTo = Math.max(prunedTo, seen.prunedTo);
			if (seen.isClockBack && notes.length < MOST_NOTES) notes.push({
				kind: "clock-back",
				seq: link.seq
			});
		},
		async verdict(isSigned) {
			const found = await checkHeads(heads, {
				first,
				last,
				broken,
				prunedTo
			}, options, isSigned);
			if (anchor !== null && anchored === null) anchored = heads.find((head) => isAnchor(head.hash, anchor))?.to ?? null;
			const lost = anchor !== null && anchored === null ? [{
				seq: first?.seq ?? 1,
				why: "anchor-differs"
			}] : [];
			const worst = earliest([
				...broken === null ? [] : [broken],
				...found.breaks,
				...lost
			]);
			const known = facts(found.notes);
			return worst === null ? {
				ok: true,
				...known
			} : {
				ok: false,
				...worst,
				...known
			};
		}
	};
}
/** What is wrong with an entry taken by itself. */
function ownProblem(link, { digest, isExact }) {
	if (!isExact || !Number.isSafeInteger(link.seq) || link.seq < 1) return "malformed";
	if (digest === null ? !isHash(link.digest) : digest !== link.digest) return "event-differs";
	return entryHash(link) === link.hash ? null : "hash-differs";
}
/** A number that was tampered with says nothing: the place is the one after the last good entry. */
function placeOf(link, last) {
	if (last !== null) return last.seq + 1;
	return Number.isSafeInteger(link.seq) && link.seq > 0 ? link.seq : 1;
}
/** Of several breaks the earliest counts; of several at one place the one found first. */
function earliest(breaks) {
	return breaks.reduce((worst, one) => worst === null || one.seq < worst.seq ? one : worst, null);
}
/** Fewer than eight digits would be found in any long journal. */
function isAnchor(hash, anchor) {
	return /^[0-9a-f]{8,64}$/.test(anchor) && hash.startsWith(anchor);
}
function grouped(heads, placeIn) {
	const groups = /* @__PURE__ */ new Map();
	for (const head of heads) groups.set(placeIn(head), [...groups.get(placeIn(head)) ?? [], head]);
	return groups;
}
// lib/journal/chain.ts
/**
* The chain: every entry's hash covers the entry before it, so that nothing can be changed,
* taken out or put in between without every later hash telling. What it cannot show: an end
* that was cut off together with its heads, and a rewrite by whoever holds the profile's key;
* against both stands a hash that was written down elsewhere (`anchor`).
*/
/** Lower-case hex SHA-256 over the event's RFC 8785 JSON. Throws on what JSON cannot carry. */
function eventDigest(event) {
	return sha256Hex(canonical(event));
}
/**
* Checks entries (oldest first) and heads (in any order, signed or not). Never rejects.
* Needs WebCrypto for the signatures, which also pages opened from disk have.
*/
async function verifyChain(entries, heads, options = {}) {
	if (!heads.every(isObject)) return NO_HEADS;
	const check = createLinkCheck(heads, options);
	for (const entry of entries) check.add(isExact(entry) ? entry : NOWHERE, seenOf(entry));
	return check.verdict(isHeadSigned);
}
/** One line of a pack: the canonical JSON of an entry or a head. */
function toLine(value) {
	return canonical(value);
}
/** Null unless the line is, byte for byte, what `toLine` writes. */
function fromLine(line) {
	try {
		const value = JSON.parse(line);
		return isExact(value) && toLine(value) === line ? value : null;
	} catch {
		return null;
	}
}
/** As `fromLine`, for a head. */
function headFromLine(line) {
	try {
		const value = JSON.parse(line);
		return Object.keys(value).length === HEAD_FIELDS && "signature" in value && toLine(value) === line ? value : null;
	} catch {
		return null;
	}
}
var FIELDS = 5;
var HEAD_FIELDS = 10;
/** A field more would be covered by no hash. */
function isExact(entry) {
	if (!isObject(entry) || Array.isArray(entry)) return false;
	return Object.keys(entry).length === FIELDS && "event" in entry;
}
function isObject(value) {
	return typeof value === "object" && value !== null;
}
var NO_HEADS = {
	ok: false,
	seq: 1,
	why: "malformed",
	from: null,
	to: null,
	hash: null,
	anchored: null,
	notes: []
};
/** Stands for what is no entry at all. */
var NOWHERE = {
	seq: 0,
	prev: "",
	digest: "",
	hash: ""
};
function seenOf(entry) {
	if (!isExact(entry)) return {
		digest: "",
		isExact: false,
		isClockBack: false,
		prunedTo: 0
	};
	const isClockBack = entry.event?.clockBack === true;
	return {
		digest: digestOf(entry),
		isExact: true,
		isClockBack,
		prunedTo: prunedTo(entry.event)
	};
}
/** Up to where an event says that retention deleted; 0 for all others. Never throws. */
function prunedTo(event) {
	return event?.kind === "pruned" && Number.isSafeInteger(event.data?.to) ? event.data.to : 0;
}
/** Null: withheld. An event that cannot be written canonically has no digest: ''. */
function digestOf({ event }) {
	if (event === null) return null;
	try {
		return eventDigest(event);
	} catch {
		return "";
	}
}
// lib/journal/pack/island.ts
/**
* The lines inside the HTML: a script block of a type that no browser runs. Only `<` is dangerous
* there (`<\/script`, `<!--`); it becomes \u003c, which canonical JSON never writes by itself.
*/
var ISLAND_START = "<script type=\"application/x-ndjson\" id=\"pushcert-evidence\">\n";
var ISLAND_END = "<\/script>";
/** Where the file's own digest stands; it is computed with zeros in its place. */
var SUM = /<meta name="pushcert-evidence-sha256" content="([0-9a-f]{64})">/;
var ZEROS = "0".repeat(64);
/** The lines exactly as they were; null when there is no such block. */
function fromIsland(html) {
	const start = html.indexOf(ISLAND_START);
	const from = start + 60;
	const end = html.indexOf(ISLAND_END, from);
	if (start < 0 || end < 0) return null;
	return html.slice(from, end).replace(/\\(u003c|[\s\S])/g, (pair, what) => what === "u003c" ? "<" : pair);
}
/** The element to put into the head of a document that is not yet sealed. */
var SUM_PLACE = `<meta name="pushcert-evidence-sha256" content="${ZEROS}">`;
/** Whether every letter of the document is as it was saved. */
function isHtmlUnchanged(html) {
	const found = SUM.exec(html);
	if (found === null) return false;
	const [element, sum = ""] = found;
	return sha256Hex(`${html.slice(0, found.index)}${SUM_PLACE}${html.slice(found.index + element.length)}`) === sum;
}
// lib/journal/pack/lines.ts
/** A pack as lines of canonical JSON: header, heads, entries, and the digest over all of them. */
/** Null when it does not begin as a pack does. Never throws. */
function packFromLines(text) {
	const lines = text.split("\n");
	const header = headerFromLine(lines[0] ?? "");
	if (header === null) return null;
	const isUnchanged = isSummed(text);
	const heads = [];
	const entries = [];
	for (const line of lines.slice(1, -2)) {
		const head = entries.length === 0 ? headFromLine(line) : null;
		const entry = head === null ? fromLine(line) : null;
		if (head !== null) heads.push(head);
		else if (entry !== null) entries.push(entry);
		else return {
			header,
			heads,
			entries,
			isUnchanged,
			isCut: true
		};
	}
	return {
		header,
		heads,
		entries,
		isUnchanged,
		isCut: false
	};
}
function isSummed(text) {
	const at = text.lastIndexOf("\n", text.length - 2) + 1;
	const sum = canonical({ sha256: sha256Hex(text.slice(0, at)) });
	return text.slice(at) === `${sum}\n`;
}
function headerFromLine(line) {
	try {
		const value = JSON.parse(line);
		return isHeader(value) && canonical(value) === line ? value : null;
	} catch {
		return null;
	}
}
/** Whatever is shown or relied on later has the type that it should have. */
function isHeader(value) {
	const { newest, names, zone } = value;
	const isText = (one) => one === null || typeof one === "string";
	return value.pack === 1 && typeof value.kind === "string" && typeof value.version === "string" && typeof value.language === "string" && isText(value.organisation) && isText(value.browser) && isText(value.policy) && (value.key === null || /^04[0-9a-f]{128}$/.test(String(value.key))) && Number.isFinite(value.savedAt) && Number.isSafeInteger(value.first) && Number.isSafeInteger(value.last) && Number.isSafeInteger(newest?.seq) && isHash(newest?.hash) && (zone === null || typeof zone?.name === "string" && Number.isFinite(zone.offset)) && typeof names === "object" && names !== null;
}
// lib/journal/pack/check-pack.ts
/**
* Judges a file that claims to be evidence. Everything in it may be forged; what a verdict says is
* only what its hashes and signatures show. Used by the journal's page, verify.html and the command.
*/
/** Never rejects. */
async function checkPack(bytes, options = {}) {
	const text = textOf(bytes);
	if (text === null) return {
		kind: "refused",
		why: "not-text",
		ok: false
	};
	const isHtml = text.includes(ISLAND_START);
	const read = packFromLines(isHtml ? fromIsland(text) ?? "" : text);
	if (read === null) return {
		kind: "refused",
		why: "not-a-pack",
		ok: false
	};
	const { header, heads, entries } = read;
	const chain = await judge(read, options);
	const isUnchanged = read.isUnchanged && (!isHtml || isHtmlUnchanged(text));
	const isSigned = isCovered(heads, chain);
	const ok = isUnchanged && isSigned && chain.ok;
	return {
		kind: "checked",
		pack: {
			header,
			heads,
			entries
		},
		isUnchanged,
		isSigned,
		chain,
		ok
	};
}
/** One text for one row of bytes: a byte more or other cannot give the same. */
function textOf(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return null;
	}
}
async function judge(read, { anchor, key }) {
	const { header, heads, entries, isCut } = read;
	const before = placeBefore(entries[0], anchor ?? null);
	const verdict = await verifyChain(entries, heads, {
		isExcerpt: true,
		key: key ?? header.key,
		anchor: before === null ? anchor ?? null : null
	});
	if (before !== null) verdict.anchored = before;
	const { from, to, hash, anchored, notes } = verdict;
	const facts = {
		from,
		to,
		hash,
		anchored,
		notes
	};
	if (isCut) return earlier(verdict, {
		ok: false,
		seq: (to ?? 0) + 1,
		why: "malformed",
		...facts
	});
	if (!verdict.ok) return verdict;
	if (from !== header.first) return {
		ok: false,
		seq: header.first,
		why: "start-missing",
		...facts
	};
	if (to !== header.last) return {
		ok: false,
		seq: (to ?? 0) + 1,
		why: "tail-missing",
		...facts
	};
	return verdict;
}
/** The hash that stood in Apple's Notes may be the one just before the first entry in here. */
function placeBefore(first, anchor) {
	if (first === void 0 || anchor === null || !/^[0-9a-f]{8,64}$/.test(anchor)) return null;
	return first.seq > 1 && first.prev.startsWith(anchor) ? first.seq - 1 : null;
}
function earlier(one, other) {
	return !one.ok && one.seq <= other.seq ? one : other;
}
/** Signatures themselves were checked with the chain; here, whether they reach to the last event. */
function isCovered(heads, { from, notes }) {
	if (from === null || !heads.some(({ signature }) => signature !== null)) return false;
	return !notes.some(({ kind }) => kind === "unsigned");
}
new Set([
	"icloud.com me.com mac.com gmail.com googlemail.com aol.com aim.com msn.com passport.com",
	"ymail.com rocketmail.com protonmail.com proton.me pm.me gmx.com gmx.net gmx.de gmx.at gmx.ch",
	"web.de t-online.de freenet.de mail.com email.com zoho.com fastmail.com hey.com tutanota.com",
	"tuta.com orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it tiscali.it",
	"terra.com.br uol.com.br bol.com.br ig.com.br btinternet.com sky.com virginmedia.com",
	"bigpond.com optusnet.com.au comcast.net verizon.net att.net sbcglobal.net bellsouth.net",
	"cox.net charter.net earthlink.net rogers.com shaw.ca sympatico.ca bluewin.ch ziggo.nl",
	"kpnmail.nl telenet.be mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com ya.ru rambler.ru",
	"wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz freemail.hu ukr.net qq.com foxmail.com",
	"163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn wo.cn aliyun.com naver.com",
	"daum.net hanmail.net kakao.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp",
	"vodafone.ne.jp ymobile.ne.jp rakuten.jp nifty.com nifty.ne.jp biglobe.ne.jp so-net.ne.jp",
	"ocn.ne.jp plala.or.jp excite.co.jp infoseek.jp goo.jp rediffmail.com"
].flatMap((line) => line.split(" ")));
new Set("co com net org ac edu gov go or ne gob gouv ltd plc sch nhs ed lg in id web".split(" "));
// lib/journal/personal.ts
var TOKEN = /\[([^\s[\]:]*):([0-9a-f]{32})\]/g;
/** Free text with the addresses put back that are still known; others show their domain only. */
function readable(text, names) {
	return text.replace(TOKEN, (_, domain, digest) => {
		return (Object.hasOwn(names, digest) ? names[digest] : void 0) ?? (domain === "" ? "…" : `…@${domain}`);
	});
}
// lib/journal/words/plain.ts
/** Controls, direction marks, and what breaks a line without being seen. */
var UNSEEN = /[\p{Cc}\u00AD\u061C\u115F\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\p{Cs}]/gu;
var LONGEST = 400;
/** One line of visible text, at most 400 characters. Never throws. */
function plain(value) {
	const seen = (typeof value === "number" ? String(value) : typeof value === "string" ? value : "").replace(/[\t\r\n]+/g, " ").replace(UNSEEN, numberOf);
	return seen.length > LONGEST ? `${seen.slice(0, LONGEST)}…` : seen;
}
/** As `plain`, with something to read where there is nothing. */
function named(value, otherwise) {
	const text = plain(value).trim();
	return text === "" ? otherwise : text;
}
function numberOf(letter) {
	return `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
// lib/journal/words/people.ts
/** A name or address; for one that was removed, its domain and the digest's beginning. */
function personText(person, names) {
	if (typeof person !== "object" || person === null) return ["journal_person_unknown"];
	const { domain, digest } = person;
	const known = typeof digest === "string" && Object.hasOwn(names, digest) ? names[digest] : null;
	if (typeof known === "string") return plain(known);
	const start = plain(digest).slice(0, 8);
	if (typeof domain === "string" && domain !== "") return [
		"journal_person_removed_at",
		plain(domain),
		start
	];
	return ["journal_person_removed", start];
}
/** Free text with the addresses that are still known. */
function freeText(value, names) {
	return plain(typeof value === "string" ? readable(value, names) : value);
}
// lib/journal/words/details.ts
var PEOPLE = { account: ["journal_field_account"] };
var CODES = {
	topic: ["journal_field_topic"],
	pasted: ["journal_field_pasted"],
	serial: ["journal_field_serial"]
};
var TEXTS = {
	ticket: ["journal_field_ticket"],
	reason: ["journal_field_reason"],
	problem: ["journal_field_problem"],
	outcome: ["journal_field_outcome"]
};
/** Empty where an event has none, or is none. */
function detailsOf(event, names) {
	const data = typeof event === "object" && event !== null && Reflect.get(event, "data");
	if (typeof data !== "object" || data === null) return [];
	const value = (key) => Object.hasOwn(data, key) ? Reflect.get(data, key) : null;
	const people = Object.entries(PEOPLE).filter(([key]) => typeof value(key) === "object" && value(key) !== null).map(([key, label]) => ({
		label,
		value: personText(value(key), names),
		isCode: false
	}));
	const texts = [...Object.entries(CODES), ...Object.entries(TEXTS)].map(([key, label]) => ({
		label,
		value: freeText(value(key), names),
		isCode: Object.hasOwn(CODES, key)
	})).filter((detail) => detail.value !== "");
	return [...people, ...texts];
}
/** The words that the person saw; '' where nothing was shown. */
function shownWords(event, names) {
	const shown = typeof event === "object" && event !== null && Reflect.get(event, "shown");
	return typeof shown === "string" ? freeText(shown, names) : "";
}
/** The kind as it is written in the data. */
function kindOf(event) {
	return typeof event === "object" && event !== null ? plain(Reflect.get(event, "kind")) : "";
}
// lib/journal/words/parts.ts
/** An own entry of a table under a key that may be anything. */
function pick(table, key) {
	return typeof key === "string" && Object.hasOwn(table, key) ? table[key] : void 0;
}
var MDMS = {
	intune: ["mdm_intune"],
	jamf: ["mdm_jamf"],
	iru: ["mdm_iru"],
	mosyle: ["mdm_mosyle"],
	addigy: ["mdm_addigy"],
	other: ["mdm_other"]
};
var SCREENS = {
	loading: ["popup_screen_loading"],
	"signed-out": ["popup_screen_signed_out"],
	"get-started": ["popup_screen_get_started"],
	list: ["popup_screen_list"],
	terms: ["popup_screen_terms"],
	create: ["popup_screen_create"],
	renew: ["popup_screen_renew"],
	confirmation: ["popup_screen_confirmation"],
	revoke: ["popup_screen_revoke"],
	error: ["popup_screen_error"],
	translated: ["popup_screen_translated"],
	unknown: ["popup_screen_unknown"]
};
var RELEASES = {
	create: ["journal_release_create"],
	revoke: ["journal_release_revoke"],
	renew: ["journal_release_renew"],
	unconfirmed: ["journal_release_unconfirmed"],
	unguarded: ["journal_release_unguarded"],
	upload: ["journal_release_upload"]
};
/** Apple's own words stay Apple's: the others are named for what they are. */
var CONTROLS = {
	create: "Create a Certificate",
	renew: "Renew",
	revoke: "Revoke",
	download: "Download",
	accept: "Accept",
	upload: "Upload",
	details: ["journal_control_details"],
	file: ["journal_control_file"],
	unnamed: ["journal_control_unnamed"],
	unknown: ["journal_control_unknown"]
};
function mdmText(mdm) {
	return pick(MDMS, mdm) ?? ["mdm_other"];
}
function screenText(screen) {
	return pick(SCREENS, screen) ?? ["popup_screen_unknown"];
}
function releaseText(release) {
	return pick(RELEASES, release) ?? ["journal_unknown"];
}
function controlText(control) {
	return pick(CONTROLS, control) ?? (plain(control) === "" ? ["journal_control_unknown"] : plain(control));
}
var STRENGTHS = {
	off: ["journal_strength_off"],
	witnessed: ["journal_strength_witnessed"],
	independent: ["journal_strength_independent"],
	signed: ["journal_strength_signed"]
};
var SOURCES = {
	"own-reading": ["journal_source_own_reading"],
	"same-source": ["journal_source_same_source"],
	"same-profile": ["journal_source_same_profile"],
	stated: ["journal_source_stated"]
};
function strengthText(strength) {
	return pick(STRENGTHS, strength) ?? ["journal_unknown"];
}
function independenceText(independence) {
	return pick(SOURCES, independence) ?? ["journal_unknown"];
}
// lib/journal/words/event-words.ts
var NOBODY = ["journal_unnamed"];
var UNKNOWN = ["journal_unknown"];
var count = (value) => ({ count: typeof value === "number" ? value : 0 });
var text = (value) => named(value, UNKNOWN);
/** The compiler asks for every kind; tests ask for words in every language. */
var EVENT_WORDS = {
	"extension-installed": ({ reason, previous }) => {
		if (reason === "install") return ["journal_event_installed"];
		if (reason === "update") return ["journal_event_updated", text(previous)];
		return ["journal_event_reloaded"];
	},
	started: ({ siteAccess }) => siteAccess === false ? ["journal_event_started_off"] : ["journal_event_started"],
	"site-access": ({ granted }) => granted === true ? ["journal_event_access_given"] : ["journal_event_access_taken"],
	"record-saved": ({ records, added, changed, retired }) => [
		"journal_event_record_saved",
		count(added),
		count(changed),
		count(retired),
		count(records)
	],
	statement: ({ by, topic }, names) => [
		"journal_event_statement",
		personText(by, names),
		text(topic)
	],
	"settings-saved": ({ createMode }) => createMode === "block" ? ["journal_event_settings_block"] : ["journal_event_settings_confirm"],
	"task-chosen": (data) => taskChosen(data),
	held: ({ control, screen }) => [
		"journal_event_held",
		controlText(control),
		screenText(screen)
	],
	"dialog-shown": () => ["journal_event_dialog_shown"],
	"release-asked": ({ release, screen }) => [
		"journal_event_release_asked",
		releaseText(release),
		screenText(screen)
	],
	"release-granted": ({ release, organisation }) => [
		"journal_event_release_granted",
		releaseText(release),
		named(organisation, NOBODY)
	],
	"release-declined": ({ release }) => ["journal_event_release_declined", releaseText(release)],
	"release-refused": ({ release }) => ["journal_event_release_refused", releaseText(release)],
	"release-used": ({ release }) => ["journal_event_release_used", releaseText(release)],
	"renewal-armed": ({ topic }) => ["journal_event_renewal_armed", text(topic)],
	"renew-pressed": ({ vendor, rows }) => [
		"journal_event_renew_pressed",
		text(vendor),
		count(rows)
	],
	"request-seen": ({ what, ruling }) => {
		const isRequest = what === "request";
		if (ruling === "let-in") return ["journal_event_request_good"];
		return isRequest ? ["journal_event_request_held"] : ["journal_event_request_wrong", text(what)];
	},
	"file-let-in": ({ name, size }) => [
		"journal_event_file_let_in",
		text(name),
		count(size)
	],
	ended: ({ what, why }) => [
		"journal_event_ended",
		pick({
			renewal: ["journal_what_renewal"],
			release: ["journal_what_release"]
		}, what) ?? ["journal_what_both"],
		whyEnded(why)
	],
	"account-found": ({ account }, names) => ["journal_event_account_found", personText(account, names)],
	"certificate-seen": ({ name, origin, isLetIn }) => [
		isLetIn === true ? "journal_event_console_let_in" : "journal_event_console_withheld",
		text(name),
		text(origin)
	],
	"certificate-checked": ({ name, verdict }) => [verdict === "right" || verdict === "first" ? "journal_event_certificate_right" : "journal_event_certificate_stopped", text(name)],
	"renewal-proved": ({ serial }) => ["journal_event_renewal_proved", text(serial)],
	"renewal-not-proved": ({ serial }) => ["journal_event_renewal_not_proved", text(serial)],
	"renewed-elsewhere": ({ by }, names) => ["journal_event_renewed_elsewhere", personText(by, names)],
	"confirmation-asked": ({ strength }) => ["journal_event_confirmation_asked", strengthText(strength)],
	"confirmation-given": ({ by, strength, independence }, names) => [
		"journal_event_confirmation_given",
		someone(by, names),
		strengthText(strength),
		independenceText(independence)
	],
	"confirmation-refused": ({ by, strength }, names) => [
		"journal_event_confirmation_refused",
		someone(by, names),
		strengthText(strength)
	],
	"confirmation-void": () => ["journal_event_confirmation_void"],
	"confirmation-answered": ({ outcome, topics }) => [outcome === "denies" ? "journal_event_confirmation_denied" : "journal_event_confirmation_answered", count(topics)],
	"confirmation-required": ({ strength }) => ["journal_event_confirmation_required", strengthText(strength)],
	pruned: ({ from, to, before }) => [
		"journal_event_pruned",
		count(from),
		count(to),
		typeof before === "number" && Number.isFinite(before) ? { day: before } : UNKNOWN
	],
	"names-forgotten": ({ people }) => ["journal_event_names_forgotten", count(people)],
	recovered: ({ why, last }) => why === "all-lost" ? ["journal_event_all_lost"] : ["journal_event_recovered", count(last)],
	chained: ({ events }) => ["journal_event_chained", count(events)]
};
/** A confirmation by words shows nobody's identity: it is a second person's all the same. */
function someone(by, names) {
	return by === "" || by === null || by === void 0 ? ["journal_second_person"] : personText(by, names);
}
/** The sentence of an event, also of one that this version does not know. */
function eventWords(event, names) {
	const { kind, data } = typeof event === "object" && event !== null ? event : {};
	const words = pick(EVENT_WORDS, kind);
	return words === void 0 ? ["journal_event_unknown", plain(kind)] : words(typeof data === "object" && data !== null ? data : {}, names);
}
function taskChosen({ task, organisation, mdm }) {
	const whose = named(organisation, NOBODY);
	if (task === "renew") return [
		"journal_event_task_renew",
		whose,
		mdmText(mdm)
	];
	if (task === "first") return ["journal_event_task_first", whose];
	return task === "look" ? ["journal_event_task_look"] : ["journal_event_task_none"];
}
function whyEnded(why) {
	return pick({
		"signed-out": ["journal_why_signed_out"],
		cancelled: ["journal_why_cancelled"],
		"list-again": ["journal_why_list_again"],
		"account-changed": ["journal_why_account_changed"],
		"other-certificate": ["journal_why_other_certificate"],
		finished: ["journal_why_finished"],
		alarm: ["journal_why_alarm"]
	}, why) ?? UNKNOWN;
}
// lib/journal/words/moment.ts
var MINUTE = 6e4;
/** The last millisecond that a Date can hold, less a day for the zones. */
var LAST = 86399136e8;
/** "2026-11-21 10:02:33 +09:00"; UTC where the zone was not recorded; "?" for what is no time. */
function moment(at, zone) {
	if (typeof at !== "number" || !(Math.abs(at) < LAST)) return "?";
	const offset = offsetOf(zone);
	const [day = "", hour = ""] = new Date(at + offset * MINUTE).toISOString().split("T");
	return `${day} ${hour.slice(0, 8)} ${offsetText(offset)}`;
}
function offsetOf(zone) {
	const offset = typeof zone === "object" && zone !== null ? Reflect.get(zone, "offset") : 0;
	return typeof offset === "number" && Number.isInteger(offset) && Math.abs(offset) <= 840 ? offset : 0;
}
function offsetText(offset) {
	const two = (part) => String(part).padStart(2, "0");
	const minutes = Math.abs(offset);
	return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
// lib/journal/pack/rows.ts
function rowsOf({ entries, header }) {
	const rows = [];
	for (const entry of entries) {
		const last = rows.at(-1);
		if (entry.event !== null) rows.push({
			is: "event",
			...rowOf(entry, header.names)
		});
		else if (last?.is === "withheld") last.to = entry.seq;
		else rows.push({
			is: "withheld",
			from: entry.seq,
			to: entry.seq
		});
	}
	return rows;
}
/** One event; of a withheld one only its place. */
function rowOf({ seq, event, digest, hash }, names) {
	const { at, zone = null, version = "", browser = null } = event ?? {};
	return {
		seq,
		time: moment(at, zone),
		kind: kindOf(event),
		words: eventWords(event, names),
		details: detailsOf(event, names),
		shown: shownWords(event, names),
		version: typeof version === "string" ? version : "",
		browser: typeof browser === "string" ? browser : "",
		digest,
		hash
	};
}
/** The short hash that people write down: of the pack's last entry. */
function packShort({ entries }) {
	return headShort(entries.at(-1)?.hash ?? "");
}
// lib/journal/pack/together.ts
function trustedEntries({ chain, pack }) {
	if (chain.ok) return pack.entries;
	const until = pack.entries.findIndex(({ seq }) => !(seq < chain.seq));
	return until < 0 ? pack.entries : pack.entries.slice(0, until);
}
// lib/journal/words/verdict-words.ts
/** What it is that does not hold. */
var BREAKS = {
	malformed: ["journal_break_malformed"],
	"event-differs": ["journal_break_event_differs"],
	"hash-differs": ["journal_break_hash_differs"],
	"prev-differs": ["journal_break_prev_differs"],
	"seq-gap": ["journal_break_seq_gap"],
	"start-missing": ["journal_break_start_missing"],
	"tail-missing": ["journal_break_tail_missing"],
	"head-differs": ["journal_break_head_differs"],
	"head-signature": ["journal_break_head_signature"],
	"head-gap": ["journal_break_head_gap"],
	"key-differs": ["journal_break_key_differs"],
	"anchor-differs": ["journal_break_anchor_differs"]
};
function breakWords(why) {
	return BREAKS[why];
}
/** One line: whole, empty, or the first event that cannot be relied on. */
function verdictWords(verdict) {
	if (!verdict.ok) return ["journal_verdict_broken", { count: verdict.seq }];
	if (verdict.from === null || verdict.to === null) return ["journal_verdict_empty"];
	return [
		"journal_verdict_whole",
		{ count: verdict.from },
		{ count: verdict.to }
	];
}
function noteWords(note) {
	switch (note.kind) {
		case "clock-back": return ["journal_note_clock_back", { count: note.seq }];
		case "unsigned": return [
			"journal_note_unsigned",
			{ count: note.from },
			{ count: note.to }
		];
		case "pruned": return [
			"journal_note_pruned",
			{ count: note.from },
			{ count: note.to }
		];
		case "withheld": return ["journal_note_withheld", { count: note.count }];
		case "several-keys": return ["journal_note_several_keys", { count: note.keys.length }];
	}
}
// lib/words/say.ts
/** A notice's text in the user's language, its times and numbers written as the user writes them. */
function say(text) {
	const [key, ...args] = text;
	return t(key, ...args.map(sayArg));
}
function sayArg(arg) {
	if (typeof arg === "string") return arg;
	if ("time" in arg) return time(arg.time);
	if ("day" in arg) return day(arg.day);
	if ("count" in arg) return new Intl.NumberFormat(language()).format(arg.count);
	return say(arg);
}
/** Today only the hour; another day with its date. */
function time(at) {
	const hour = new Intl.DateTimeFormat(language(), {
		hour: "numeric",
		minute: "2-digit"
	}).format(at);
	return new Date(at).toDateString() === (/* @__PURE__ */ new Date()).toDateString() ? t("portal_today_at", hour) : `${day(at)}, ${hour}`;
}
function day(at) {
	return new Intl.DateTimeFormat(language(), { dateStyle: "medium" }).format(at);
}
var messages_default$1 = {
	extension_name: { "message": "Pushcert Guard" },
	popup_lang: { "message": "en" },
	popup_screen_loading: { "message": "The page is still loading" },
	popup_screen_signed_out: { "message": "Nobody is signed in" },
	popup_screen_get_started: { "message": "The start page: this account holds no certificate" },
	popup_screen_list: { "message": "The list of certificates" },
	popup_screen_terms: { "message": "The terms of use, before a new certificate" },
	popup_screen_create: { "message": "The form for a new certificate" },
	popup_screen_renew: { "message": "The form for a renewal" },
	popup_screen_confirmation: { "message": "Apple’s confirmation" },
	popup_screen_revoke: { "message": "The question whether to revoke" },
	popup_screen_error: { "message": "An error page of Apple’s" },
	popup_screen_translated: { "message": "The page is translated: turn the translation off" },
	popup_screen_unknown: { "message": "A page that the guard does not know" },
	mdm_intune: { "message": "Intune" },
	mdm_jamf: { "message": "Jamf Pro" },
	mdm_iru: { "message": "Iru (Kandji)" },
	mdm_mosyle: { "message": "Mosyle" },
	mdm_addigy: { "message": "Addigy" },
	mdm_other: { "message": "Another MDM" },
	mdm_yours: { "message": "your MDM" },
	portal_today_at: {
		"message": "today at $HOUR$",
		"placeholders": { "hour": { "content": "$1" } }
	},
	journal_event_certificate_right: {
		"message": "The file $NAME$ was checked: it is the right certificate.",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_event_certificate_stopped: {
		"message": "The file $NAME$ was checked and stopped: not to be put into the MDM.",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_event_renewal_proved: {
		"message": "The MDM shows the renewed certificate, serial number $SERIAL$.",
		"placeholders": { "serial": { "content": "$1" } }
	},
	journal_event_renewal_not_proved: {
		"message": "What the MDM shows was compared: the renewal is not proved. Serial number $SERIAL$.",
		"placeholders": { "serial": { "content": "$1" } }
	},
	journal_title: { "message": "Journal · Pushcert Guard" },
	journal_heading: { "message": "Journal" },
	journal_nav: { "message": "On this page" },
	journal_link: { "message": "Journal" },
	journal_unnamed: { "message": "(no organisation)" },
	journal_unknown: { "message": "unknown" },
	journal_none: { "message": "not recorded" },
	journal_person_unknown: { "message": "somebody" },
	journal_person_removed: {
		"message": "a removed name (…$START$)",
		"placeholders": { "start": { "content": "$1" } }
	},
	journal_person_removed_at: {
		"message": "a removed address at $DOMAIN$ (…$START$)",
		"placeholders": {
			"domain": { "content": "$1" },
			"start": { "content": "$2" }
		}
	},
	journal_second_person: { "message": "A second person" },
	journal_event_installed: { "message": "The extension was installed." },
	journal_event_updated: {
		"message": "The extension was updated from version $PREVIOUS$.",
		"placeholders": { "previous": { "content": "$1" } }
	},
	journal_event_reloaded: { "message": "The extension was loaded anew." },
	journal_event_started: { "message": "The browser started, and the guard with it." },
	journal_event_started_off: { "message": "The browser started, but keeps the guard off Apple’s page." },
	journal_event_access_given: { "message": "The guard was let onto Apple’s page." },
	journal_event_access_taken: { "message": "The guard was kept off Apple’s page from here on." },
	journal_event_record_saved: {
		"message": "Records were saved. New: $ADDED$, changed: $CHANGED$, retired: $RETIRED$, in all: $RECORDS$.",
		"placeholders": {
			"added": { "content": "$1" },
			"changed": { "content": "$2" },
			"retired": { "content": "$3" },
			"records": { "content": "$4" }
		}
	},
	journal_event_statement: {
		"message": "$BY$ stated that the MDM still uses $TOPIC$, unchanged.",
		"placeholders": {
			"by": { "content": "$1" },
			"topic": { "content": "$2" }
		}
	},
	journal_event_settings_confirm: { "message": "Settings were saved. A new certificate needs a written reason." },
	journal_event_settings_block: { "message": "Settings were saved. New certificates are never let through." },
	journal_event_task_renew: {
		"message": "Chosen: renew $ORG$, $MDM$.",
		"placeholders": {
			"org": { "content": "$1" },
			"mdm": { "content": "$2" }
		}
	},
	journal_event_task_first: {
		"message": "Chosen: a first certificate for $ORG$.",
		"placeholders": { "org": { "content": "$1" } }
	},
	journal_event_task_look: { "message": "Chosen: look around." },
	journal_event_task_none: { "message": "The task was taken back." },
	journal_event_held: {
		"message": "A press on “$CONTROL$” was held. Screen: $SCREEN$.",
		"placeholders": {
			"control": { "content": "$1" },
			"screen": { "content": "$2" }
		}
	},
	journal_event_dialog_shown: { "message": "A question was shown." },
	journal_event_release_asked: {
		"message": "Asked to be let through: $RELEASE$. Screen: $SCREEN$.",
		"placeholders": {
			"release": { "content": "$1" },
			"screen": { "content": "$2" }
		}
	},
	journal_event_release_granted: {
		"message": "Let through with a written reason: $RELEASE$, for $ORG$.",
		"placeholders": {
			"release": { "content": "$1" },
			"org": { "content": "$2" }
		}
	},
	journal_event_release_declined: {
		"message": "Not let through after all: $RELEASE$.",
		"placeholders": { "release": { "content": "$1" } }
	},
	journal_event_release_refused: {
		"message": "Refused: $RELEASE$.",
		"placeholders": { "release": { "content": "$1" } }
	},
	journal_event_release_used: {
		"message": "Used what was let through: $RELEASE$.",
		"placeholders": { "release": { "content": "$1" } }
	},
	journal_event_renewal_armed: {
		"message": "The row was read again: its UID is the recorded one, $TOPIC$. Renew was opened.",
		"placeholders": { "topic": { "content": "$1" } }
	},
	journal_event_renew_pressed: {
		"message": "Renew was pressed on the row “$VENDOR$”. Rows in the list: $ROWS$.",
		"placeholders": {
			"vendor": { "content": "$1" },
			"rows": { "content": "$2" }
		}
	},
	journal_event_file_let_in: {
		"message": "The file $NAME$ was let into Apple’s form. Bytes: $SIZE$.",
		"placeholders": {
			"name": { "content": "$1" },
			"size": { "content": "$2" }
		}
	},
	journal_event_ended: {
		"message": "$WHAT$: $WHY$.",
		"placeholders": {
			"what": { "content": "$1" },
			"why": { "content": "$2" }
		}
	},
	journal_what_renewal: { "message": "The renewal" },
	journal_what_release: { "message": "What was let through" },
	journal_what_both: { "message": "The renewal and what was let through" },
	journal_why_signed_out: { "message": "over, signed out" },
	journal_why_cancelled: { "message": "cancelled" },
	journal_why_list_again: { "message": "over, the list was shown again" },
	journal_why_account_changed: { "message": "over, another Apple Account signed in" },
	journal_why_other_certificate: { "message": "over, the page named another certificate" },
	journal_why_finished: { "message": "finished" },
	journal_why_alarm: { "message": "over, an alarm was raised" },
	journal_event_account_found: {
		"message": "The certificate was found under another Apple Account: $ACCOUNT$.",
		"placeholders": { "account": { "content": "$1" } }
	},
	journal_event_renewed_elsewhere: {
		"message": "$BY$ says it was renewed elsewhere, with another device or browser.",
		"placeholders": { "by": { "content": "$1" } }
	},
	journal_event_pruned: {
		"message": "Events $FROM$ to $TO$, all older than $BEFORE$, were deleted by retention.",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" },
			"before": { "content": "$3" }
		}
	},
	journal_event_names_forgotten: {
		"message": "The names kept beside the journal were deleted. People: $PEOPLE$.",
		"placeholders": { "people": { "content": "$1" } }
	},
	journal_event_chained: {
		"message": "The $EVENTS$ events before this one were written by a version that did not chain them.",
		"placeholders": { "events": { "content": "$1" } }
	},
	journal_event_confirmation_asked: {
		"message": "A second person was asked to confirm ($STRENGTH$).",
		"placeholders": { "strength": { "content": "$1" } }
	},
	journal_event_confirmation_given: {
		"message": "$BY$ confirmed the row ($STRENGTH$; source: $SOURCE$).",
		"placeholders": {
			"by": { "content": "$1" },
			"strength": { "content": "$2" },
			"source": { "content": "$3" }
		}
	},
	journal_event_confirmation_refused: {
		"message": "An answer of $BY$ opened nothing ($STRENGTH$).",
		"placeholders": {
			"by": { "content": "$1" },
			"strength": { "content": "$2" }
		}
	},
	journal_event_confirmation_void: { "message": "The confirmation counts no more: something changed." },
	journal_event_confirmation_answered: {
		"message": "Here, a colleague’s renewal was confirmed. UIDs: $TOPICS$.",
		"placeholders": { "topics": { "content": "$1" } }
	},
	journal_event_confirmation_denied: {
		"message": "Here, a colleague was told that the readings do not agree. UIDs: $TOPICS$.",
		"placeholders": { "topics": { "content": "$1" } }
	},
	journal_event_confirmation_required: {
		"message": "The confirmation by a second person was set to: $STRENGTH$.",
		"placeholders": { "strength": { "content": "$1" } }
	},
	journal_event_unknown: {
		"message": "An event that this version has no words for: $KIND$.",
		"placeholders": { "kind": { "content": "$1" } }
	},
	journal_strength_off: { "message": "not required" },
	journal_strength_witnessed: { "message": "witnessed" },
	journal_strength_independent: { "message": "independent" },
	journal_strength_signed: { "message": "signed" },
	journal_source_own_reading: { "message": "their own reading" },
	journal_source_same_source: { "message": "the same source as the record" },
	journal_source_same_profile: { "message": "the same browser profile" },
	journal_release_create: { "message": "create a new certificate" },
	journal_release_revoke: { "message": "revoke one certificate" },
	journal_release_renew: { "message": "renew a row that the guard had not proved" },
	journal_release_unguarded: { "message": "go on without the guard on this page" },
	journal_control_details: { "message": "the (i)" },
	journal_control_file: { "message": "the file field" },
	journal_control_unnamed: { "message": "a button without words" },
	journal_control_unknown: { "message": "a button that the guard does not know" },
	journal_field_account: { "message": "Apple Account" },
	journal_field_topic: { "message": "UID of the certificate" },
	journal_field_pasted: { "message": "UID in the pasted details" },
	journal_field_serial: { "message": "Serial number" },
	journal_field_ticket: { "message": "Ticket" },
	journal_field_reason: { "message": "Reason" },
	journal_field_problem: { "message": "Why not" },
	journal_field_outcome: { "message": "Outcome" },
	journal_break_malformed: { "message": "This place does not hold an event as the guard writes it. The file or the journal was damaged or changed by hand." },
	journal_break_event_differs: { "message": "What stands here is not what was written: the event was changed afterwards." },
	journal_break_hash_differs: { "message": "This event’s own seal does not fit: its place or its digest was changed." },
	journal_break_prev_differs: { "message": "The event before it is not the one that was there when this was written." },
	journal_break_seq_gap: { "message": "Events are missing before it, or were put in another order." },
	journal_break_start_missing: { "message": "The beginning is missing, and no signature stands for it." },
	journal_break_tail_missing: { "message": "The end was cut off: events that are named elsewhere are not there." },
	journal_break_head_differs: { "message": "A signature vouches for other events than those that are here." },
	journal_break_head_signature: { "message": "A signature is not genuine, or what it vouches for was changed." },
	journal_break_head_gap: { "message": "Signatures for deleted events are missing." },
	journal_break_key_differs: { "message": "It was signed by another browser profile than the one expected." },
	journal_break_anchor_differs: { "message": "The short hash that was written down elsewhere is not in here. This is another journal, another part of it, or it was rewritten." },
	journal_verdict_whole: {
		"message": "Whole: events $FROM$ to $TO$ follow each other without a break.",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" }
		}
	},
	journal_verdict_broken: {
		"message": "Broken at event $SEQ$.",
		"placeholders": { "seq": { "content": "$1" } }
	},
	journal_verdict_broken_means: { "message": "Events before it can be relied on. It and what follows cannot. Keep a copy as it is, and ask who could have changed this browser profile." },
	journal_verdict_empty: { "message": "Nothing is written in the journal yet." },
	journal_note_clock_back: {
		"message": "At event $SEQ$ the computer’s clock stood earlier than at the event before.",
		"placeholders": { "seq": { "content": "$1" } }
	},
	journal_note_unsigned: {
		"message": "Events $FROM$ to $TO$ are not signed yet.",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" }
		}
	},
	journal_note_pruned: {
		"message": "Events $FROM$ to $TO$ were deleted by retention; their signatures remain.",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" }
		}
	},
	journal_note_withheld: {
		"message": "Withheld, in here by their digests alone: $COUNT$.",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_note_several_keys: {
		"message": "Signed by several browser profiles: $COUNT$.",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_outcome_renewed: { "message": "Renewed on the proved row" },
	journal_outcome_renewed_by_release: { "message": "Renewed with a written reason" },
	journal_outcome_uploaded: { "message": "File uploaded, end not seen" },
	journal_outcome_pressed: { "message": "Renew pressed, no file yet" },
	journal_outcome_created: { "message": "A new certificate was created" },
	journal_outcome_revoked: { "message": "A certificate was revoked" },
	journal_outcome_alarm: { "message": "An alarm was raised" },
	journal_outcome_stopped: { "message": "Stopped before the end" },
	journal_outcome_held: { "message": "Held, nothing was changed" },
	journal_outcome_looked: { "message": "Nothing was changed" },
	journal_gap_closed: { "message": "Nothing could be written down here: the browser was closed, or the extension was switched off." },
	journal_gap_no_access: { "message": "Nothing on Apple’s page could be written down here: the guard was kept off it." },
	journal_gap_elsewhere: { "message": "Renewed elsewhere: this journal did not see it." },
	journal_gap_deleted: { "message": "Older events were deleted by retention." },
	journal_gap_clock: { "message": "The computer’s clock was set back here: compare times with care." },
	journal_gap_between: {
		"message": "$FROM$ – $TO$",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" }
		}
	},
	journal_group_renew: {
		"message": "Renewal: $ORG$, $MDM$",
		"placeholders": {
			"org": { "content": "$1" },
			"mdm": { "content": "$2" }
		}
	},
	journal_group_first: {
		"message": "First certificate: $ORG$",
		"placeholders": { "org": { "content": "$1" } }
	},
	journal_group_look: { "message": "On Apple’s page without a renewal" },
	journal_withheld: {
		"message": "Events $FROM$ to $TO$ are withheld: whoever saved this file marked them as belonging to others. Their digests are in the data.",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" }
		}
	},
	journal_pack_title: {
		"message": "Evidence: $ORG$, $DAY$",
		"placeholders": {
			"org": { "content": "$1" },
			"day": { "content": "$2" }
		}
	},
	journal_pack_everybody: { "message": "all organisations" },
	journal_pack_events: { "message": "Events" },
	journal_pack_short: { "message": "Short hash" },
	journal_pack_saved: { "message": "Saved" },
	journal_pack_zone: { "message": "Time zone" },
	journal_pack_range: { "message": "Events in this file" },
	journal_pack_newest: { "message": "Newest event of the journal then" },
	journal_pack_version: { "message": "Version of the extension" },
	journal_pack_browser: { "message": "Browser" },
	journal_pack_policy: { "message": "Policy in force (digest)" },
	journal_pack_heads: { "message": "Signatures" },
	journal_pack_key: { "message": "Public key that signed" },
	journal_pack_unsigned: { "message": "not signed" },
	journal_pack_how: { "message": "How to check this file" },
	journal_pack_how_text: { "message": "Without any network: open verify.html from the Pushcert Guard repository and choose this file, use the journal page of the extension, or run the command. Trust the words that the checker shows, not only those printed here." },
	journal_pack_end: { "message": "The data that can be checked follows, unseen, inside this file." },
	journal_column_seq: { "message": "No." },
	journal_column_time: { "message": "Time" },
	journal_column_event: { "message": "What happened" },
	journal_proves: { "message": "What this proves" },
	journal_proves_text: { "message": "The events stand as they were written, in this order, none taken out or put in between, and a key that cannot leave that browser profile vouches for them." },
	journal_proves_not: { "message": "What it does not prove" },
	journal_proves_not_rewrite: { "message": "That nobody rewrote all of it: whoever holds the profile could begin a new journal. A short hash written down elsewhere at that time, in a ticket or in Apple’s Notes, shows it." },
	journal_proves_not_tail: { "message": "That nothing came after: an end that was cut off together with its signature leaves no trace in here. A newer short hash shows it." },
	journal_proves_not_time: { "message": "That the clock was right: times are the computer’s own. Before the first hash written down elsewhere, only the order is certain." },
	journal_proves_not_words: { "message": "Who somebody was: names are typed, and are kept beside the signed events. Whoever passed a file on could have exchanged the names in it; the digests in its events cannot be exchanged." },
	journal_nav_events: { "message": "What happened" },
	journal_nav_chain: { "message": "Is it whole?" },
	journal_nav_save: { "message": "Save evidence" },
	journal_nav_check: { "message": "Check a file" },
	journal_loading: {
		"message": "Reading older events: $COUNT$ so far.",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_zone: {
		"message": "Times are shown in $ZONE$.",
		"placeholders": { "zone": { "content": "$1" } }
	},
	journal_not_checked: { "message": "Not checked yet." },
	journal_checked_at: {
		"message": "Checked $WHEN$.",
		"placeholders": { "when": { "content": "$1" } }
	},
	journal_checked_recent: {
		"message": "Only the newest part and all signatures were checked, $WHEN$.",
		"placeholders": { "when": { "content": "$1" } }
	},
	journal_check_now: { "message": "Check the whole journal" },
	journal_checking: { "message": "Checking…" },
	journal_check_failed: { "message": "The journal could not be read. Reload this page; if that does not help, save a copy of the browser profile." },
	journal_short: { "message": "Short hash now" },
	journal_short_why: { "message": "Written into a ticket or Apple’s Notes, it shows later that nothing up to here was changed." },
	journal_copy: { "message": "Copy" },
	journal_copied: { "message": "Copied." },
	journal_copy_failed: { "message": "The browser did not copy it: select the text and copy it yourself." },
	journal_filter: { "message": "Find" },
	journal_filter_organisation: { "message": "Organisation" },
	journal_filter_all: { "message": "All" },
	journal_filter_kind: { "message": "Kind" },
	journal_kind_renewal: { "message": "Renewals" },
	journal_kind_held: { "message": "Held presses" },
	journal_kind_release: { "message": "Let through with a reason" },
	journal_kind_confirmation: { "message": "Confirmation by a second person" },
	journal_kind_file: { "message": "Files" },
	journal_kind_record: { "message": "Records" },
	journal_kind_guard: { "message": "The guard itself" },
	journal_filter_from: { "message": "From" },
	journal_filter_to: { "message": "To" },
	journal_filter_search: { "message": "Search" },
	journal_filter_search_hint: { "message": "UID, ticket, name, or any word shown here." },
	journal_filter_clear: { "message": "Show everything" },
	journal_found: {
		"message": "Found: $COUNT$",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_found_none: { "message": "Nothing in the journal fits. Show everything, or search for less." },
	journal_empty: { "message": "Nothing has happened yet. What you and the guard do from now on is written down here." },
	journal_more: { "message": "Show more" },
	journal_events_count: {
		"message": "Events: $COUNT$",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_shown: { "message": "Shown to the person:" },
	journal_raw: { "message": "Exact data" },
	journal_save_renewal: { "message": "Save evidence of this renewal" },
	journal_save_html: { "message": "HTML, to read and to check" },
	journal_save_csv: { "message": "CSV, for a spreadsheet" },
	journal_save_json: { "message": "JSON, for machines" },
	journal_save_text: { "message": "One file that can be read, printed and checked without any network. Events of other organisations are withheld; their digests stay in." },
	journal_save_formats: { "message": "Format" },
	journal_save_nothing: { "message": "Nothing happened in these days." },
	journal_saved_pack: {
		"message": "Saved: $NAME$",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_save_refused: { "message": "The browser did not save the file. Try again, or allow downloads for this page." },
	journal_check_text: { "message": "Choose one or several evidence files, also of colleagues. Nothing leaves this computer." },
	journal_check_files: { "message": "Evidence files (HTML or JSON)" },
	journal_check_anchor: { "message": "Short hash written down elsewhere" },
	journal_check_anchor_hint: { "message": "Optional: from the ticket or Apple’s Notes. At least 8 characters." },
	journal_check_good: {
		"message": "$NAME$: unchanged, whole and signed",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_check_bad: {
		"message": "$NAME$: do not rely on it",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_check_changed: { "message": "The file was changed after it was saved. Only the events below, up to a break, are what was written." },
	journal_check_no_sign: { "message": "No signature covers these events, or not the last of them: what none covers, anybody could have written." },
	journal_check_signed: {
		"message": "Signed by profile $KEY$. Anybody can make a key: compare it with “This profile’s key” on the journal page of whoever saved the file.",
		"placeholders": { "key": { "content": "$1" } }
	},
	journal_check_anchored: {
		"message": "The short hash fits event $SEQ$: up to there it is what was written down then.",
		"placeholders": { "seq": { "content": "$1" } }
	},
	journal_refused_not_text: { "message": "This is not a text file, or it was damaged." },
	journal_refused_not_a_pack: { "message": "This is no evidence file. Choose the HTML or the JSON that was saved; a CSV is only for reading." },
	journal_check_together: { "message": "All events of these files" },
	journal_check_from: {
		"message": "From: $NAME$",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_evidence_title: { "message": "Save what happened, and remember next year" },
	journal_evidence_text: { "message": "Two files: the evidence for your ticket, and a calendar entry 30 days before the certificate expires." },
	journal_evidence_button: { "message": "Save evidence and calendar entry" },
	journal_evidence_only: { "message": "Save the evidence" },
	journal_evidence_no_date: { "message": "The new expiry date is not known yet, so there is no calendar entry. Paste what your MDM shows, then save again." },
	journal_evidence_saved: { "message": "Both files are in your downloads." },
	journal_evidence_saved_one: { "message": "The evidence is in your downloads." },
	journal_evidence_again: { "message": "Only one arrived? Save the calendar entry" },
	journal_evidence_nothing: { "message": "Nothing is written about this renewal in this browser’s journal." },
	journal_evidence_hash: { "message": "Put this into the ticket" },
	journal_evidence_ticket: {
		"message": "Pushcert Guard evidence $HASH$, $ORG$, $DAY$",
		"placeholders": {
			"hash": { "content": "$1" },
			"org": { "content": "$2" },
			"day": { "content": "$3" }
		}
	},
	journal_ics_summary: {
		"message": "Renew Apple push certificate: $ORG$, $MDM$",
		"placeholders": {
			"org": { "content": "$1" },
			"mdm": { "content": "$2" }
		}
	},
	journal_ics_text: {
		"message": "It expires on $DAY$. Renew, do not create: open the portal with the extension. UID: $TOPIC$",
		"placeholders": {
			"day": { "content": "$1" },
			"topic": { "content": "$2" }
		}
	},
	journal_ics_alarm: {
		"message": "Renew Apple push certificate: $ORG$",
		"placeholders": { "org": { "content": "$1" } }
	},
	journal_event_request_good: { "message": "The file for Apple is a good signing request." },
	journal_event_request_held: { "message": "A signing request was held before it reached Apple’s form." },
	journal_event_request_wrong: {
		"message": "A file that Apple does not take was held ($WHAT$).",
		"placeholders": { "what": { "content": "$1" } }
	},
	journal_release_unconfirmed: { "message": "renew without the second person’s confirmation" },
	journal_release_upload: { "message": "put one file into the MDM although it was not proved right" },
	journal_source_stated: { "message": "their word" },
	journal_outcome_proved: { "message": "Renewed, and the MDM shows it" },
	journal_event_console_let_in: {
		"message": "The certificate $NAME$ was let into the MDM at $WHERE$.",
		"placeholders": {
			"name": { "content": "$1" },
			"where": { "content": "$2" }
		}
	},
	journal_event_console_withheld: {
		"message": "The file $NAME$ was withheld from the MDM at $WHERE$.",
		"placeholders": {
			"name": { "content": "$1" },
			"where": { "content": "$2" }
		}
	},
	journal_nav_keep: { "message": "What is kept" },
	journal_keep_text: { "message": "Events stay in this browser profile until they are deleted. Typed names and Apple Accounts are kept beside them and can be deleted on their own." },
	journal_keep_days: { "message": "Delete what is older than so many days" },
	journal_keep_days_wrong: { "message": "Type a whole number of days, from 1 to 36500." },
	journal_keep_old: { "message": "Delete old events…" },
	journal_keep_names: { "message": "Delete all names…" },
	journal_keep_all: { "message": "Keep everything" },
	journal_keep_old_title: {
		"message": "Delete what is older than $DAY$?",
		"placeholders": { "day": { "content": "$1" } }
	},
	journal_keep_old_parts: { "message": "Only whole parts go, of at most 500 events and one month each. A part with a newer event in it stays." },
	journal_keep_old_stays: { "message": "What stays can still be proved: from its first event to its last, nothing was changed or taken out. The signed end of what was deleted is kept, and the deletion is written down." },
	journal_keep_old_lost: { "message": "What was deleted can be proved only with evidence files that were saved before. It cannot be brought back." },
	journal_keep_old_do: { "message": "Delete these events" },
	journal_keep_old_none: { "message": "Nothing was deleted: no whole part of the journal is that old." },
	journal_keep_old_done: {
		"message": "Events deleted: $COUNT$. What stays is still one chain.",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_keep_names_title: { "message": "Delete every name and Apple Account from the journal?" },
	journal_keep_names_stays: { "message": "What happened, when and in which order can still be proved. Where a name stood, the journal shows “a removed name”." },
	journal_keep_names_lost: { "message": "Who it was can no longer be read or tested by anybody, you included. It cannot be brought back. Names typed from now on are kept again." },
	journal_keep_files: { "message": "Evidence files that were saved before still hold the names in them." },
	journal_keep_names_do: { "message": "Delete all names" },
	journal_keep_names_done: { "message": "All names are deleted. The journal is still one chain." },
	journal_keep_refused: { "message": "The journal could not be written, so nothing was deleted. Reload this page and try again." },
	journal_event_recovered: {
		"message": "The journal’s own marker was lost or damaged. It goes on after event $LAST$; events may be missing here.",
		"placeholders": { "last": { "content": "$1" } }
	},
	journal_event_all_lost: { "message": "The journal was found empty although this browser profile had written in it: what stood there before is gone." },
	journal_gap_lost: { "message": "The journal’s database was damaged or deleted here: events may be missing." },
	journal_own_key: { "message": "This profile’s key" }
};
var messages_default = {
	extension_name: { "message": "Pushcert Guard" },
	popup_lang: { "message": "ja" },
	popup_screen_loading: { "message": "ページを読み込み中です" },
	popup_screen_signed_out: { "message": "サインインしていません" },
	popup_screen_get_started: { "message": "開始画面：このアカウントには証明書がありません" },
	popup_screen_list: { "message": "証明書の一覧" },
	popup_screen_terms: { "message": "利用規約（新規作成の前）" },
	popup_screen_create: { "message": "新規作成のフォーム" },
	popup_screen_renew: { "message": "更新のフォーム" },
	popup_screen_confirmation: { "message": "Apple の確認画面" },
	popup_screen_revoke: { "message": "取り消しの確認" },
	popup_screen_error: { "message": "Apple のエラーページ" },
	popup_screen_translated: { "message": "ページが翻訳されています。翻訳をオフにしてください" },
	popup_screen_unknown: { "message": "判別できないページ" },
	mdm_intune: { "message": "Intune" },
	mdm_jamf: { "message": "Jamf Pro" },
	mdm_iru: { "message": "Iru（Kandji）" },
	mdm_mosyle: { "message": "Mosyle" },
	mdm_addigy: { "message": "Addigy" },
	mdm_other: { "message": "その他の MDM" },
	mdm_yours: { "message": "お使いの MDM" },
	portal_today_at: {
		"message": "本日 $HOUR$",
		"placeholders": { "hour": { "content": "$1" } }
	},
	journal_event_certificate_right: {
		"message": "ファイル $NAME$ を確認：正しい証明書です。",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_event_certificate_stopped: {
		"message": "ファイル $NAME$ を確認し、止めました。MDM に登録してはいけないファイルです。",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_event_renewal_proved: {
		"message": "MDM に更新後の証明書が表示されています。シリアル番号 $SERIAL$。",
		"placeholders": { "serial": { "content": "$1" } }
	},
	journal_event_renewal_not_proved: {
		"message": "MDM の表示を比較：更新は確認できませんでした。シリアル番号 $SERIAL$。",
		"placeholders": { "serial": { "content": "$1" } }
	},
	journal_title: { "message": "記録 · Pushcert Guard" },
	journal_heading: { "message": "記録（ジャーナル）" },
	journal_nav: { "message": "このページの内容" },
	journal_link: { "message": "記録" },
	journal_unnamed: { "message": "（組織名なし）" },
	journal_unknown: { "message": "不明" },
	journal_none: { "message": "記録なし" },
	journal_person_unknown: { "message": "不明な人" },
	journal_person_removed: {
		"message": "削除された名前（…$START$）",
		"placeholders": { "start": { "content": "$1" } }
	},
	journal_person_removed_at: {
		"message": "$DOMAIN$ の削除されたアドレス（…$START$）",
		"placeholders": {
			"domain": { "content": "$1" },
			"start": { "content": "$2" }
		}
	},
	journal_second_person: { "message": "もう一人の担当者" },
	journal_event_installed: { "message": "拡張機能がインストールされました。" },
	journal_event_updated: {
		"message": "拡張機能がバージョン $PREVIOUS$ から更新されました。",
		"placeholders": { "previous": { "content": "$1" } }
	},
	journal_event_reloaded: { "message": "拡張機能が再読み込みされました。" },
	journal_event_started: { "message": "ブラウザが起動し、保護が始まりました。" },
	journal_event_started_off: { "message": "ブラウザが起動しましたが、Apple のページでの保護は許可されていません。" },
	journal_event_access_given: { "message": "Apple のページでの保護が許可されました。" },
	journal_event_access_taken: { "message": "これ以降、Apple のページでの保護が許可されなくなりました。" },
	journal_event_record_saved: {
		"message": "証明書の記録を保存しました。追加 $ADDED$ 件、変更 $CHANGED$ 件、終了 $RETIRED$ 件、合計 $RECORDS$ 件。",
		"placeholders": {
			"added": { "content": "$1" },
			"changed": { "content": "$2" },
			"retired": { "content": "$3" },
			"records": { "content": "$4" }
		}
	},
	journal_event_statement: {
		"message": "$BY$ が、MDM は引き続き $TOPIC$ を使用していると申告しました。",
		"placeholders": {
			"by": { "content": "$1" },
			"topic": { "content": "$2" }
		}
	},
	journal_event_settings_confirm: { "message": "設定を保存しました。新しい証明書の作成には理由の入力が必要です。" },
	journal_event_settings_block: { "message": "設定を保存しました。新しい証明書の作成は常に止められます。" },
	journal_event_task_renew: {
		"message": "作業の選択：$ORG$（$MDM$）の更新。",
		"placeholders": {
			"org": { "content": "$1" },
			"mdm": { "content": "$2" }
		}
	},
	journal_event_task_first: {
		"message": "作業の選択：$ORG$ の最初の証明書。",
		"placeholders": { "org": { "content": "$1" } }
	},
	journal_event_task_look: { "message": "作業の選択：閲覧のみ。" },
	journal_event_task_none: { "message": "作業の選択が取り消されました。" },
	journal_event_held: {
		"message": "「$CONTROL$」の操作を保留しました。画面：$SCREEN$。",
		"placeholders": {
			"control": { "content": "$1" },
			"screen": { "content": "$2" }
		}
	},
	journal_event_dialog_shown: { "message": "確認の画面を表示しました。" },
	journal_event_release_asked: {
		"message": "許可の申請：$RELEASE$。画面：$SCREEN$。",
		"placeholders": {
			"release": { "content": "$1" },
			"screen": { "content": "$2" }
		}
	},
	journal_event_release_granted: {
		"message": "理由を記入のうえ許可：$RELEASE$（$ORG$）。",
		"placeholders": {
			"release": { "content": "$1" },
			"org": { "content": "$2" }
		}
	},
	journal_event_release_declined: {
		"message": "許可の申請を取り下げました：$RELEASE$。",
		"placeholders": { "release": { "content": "$1" } }
	},
	journal_event_release_refused: {
		"message": "許可しませんでした：$RELEASE$。",
		"placeholders": { "release": { "content": "$1" } }
	},
	journal_event_release_used: {
		"message": "許可された操作を実行しました：$RELEASE$。",
		"placeholders": { "release": { "content": "$1" } }
	},
	journal_event_renewal_armed: {
		"message": "行を読み直し、UID が記録（$TOPIC$）と一致したため、Renew を押せるようにしました。",
		"placeholders": { "topic": { "content": "$1" } }
	},
	journal_event_renew_pressed: {
		"message": "行「$VENDOR$」の Renew が押されました。一覧の行数：$ROWS$。",
		"placeholders": {
			"vendor": { "content": "$1" },
			"rows": { "content": "$2" }
		}
	},
	journal_event_file_let_in: {
		"message": "ファイル $NAME$ を Apple のフォームに通しました。$SIZE$ バイト。",
		"placeholders": {
			"name": { "content": "$1" },
			"size": { "content": "$2" }
		}
	},
	journal_event_ended: {
		"message": "$WHAT$：$WHY$。",
		"placeholders": {
			"what": { "content": "$1" },
			"why": { "content": "$2" }
		}
	},
	journal_what_renewal: { "message": "更新" },
	journal_what_release: { "message": "許可された操作" },
	journal_what_both: { "message": "更新と許可された操作" },
	journal_why_signed_out: { "message": "サインアウトにより終了" },
	journal_why_cancelled: { "message": "キャンセル" },
	journal_why_list_again: { "message": "一覧に戻ったため終了" },
	journal_why_account_changed: { "message": "別の Apple Account に変わったため終了" },
	journal_why_other_certificate: { "message": "別の証明書の画面になったため終了" },
	journal_why_finished: { "message": "完了" },
	journal_why_alarm: { "message": "警告により終了" },
	journal_event_account_found: {
		"message": "証明書は別の Apple Account にありました：$ACCOUNT$。",
		"placeholders": { "account": { "content": "$1" } }
	},
	journal_event_renewed_elsewhere: {
		"message": "$BY$ が、別の端末またはブラウザで更新済みと申告しました。",
		"placeholders": { "by": { "content": "$1" } }
	},
	journal_event_pruned: {
		"message": "$BEFORE$ より古いイベント $FROM$〜$TO$ を保存期間により削除しました。",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" },
			"before": { "content": "$3" }
		}
	},
	journal_event_names_forgotten: {
		"message": "記録とは別に保存していた名前を削除しました。$PEOPLE$ 人分。",
		"placeholders": { "people": { "content": "$1" } }
	},
	journal_event_chained: {
		"message": "これより前の $EVENTS$ 件は、連鎖のない旧バージョンで書かれました。",
		"placeholders": { "events": { "content": "$1" } }
	},
	journal_event_confirmation_asked: {
		"message": "もう一人の担当者に確認を求めました（$STRENGTH$）。",
		"placeholders": { "strength": { "content": "$1" } }
	},
	journal_event_confirmation_given: {
		"message": "$BY$ が行を確認しました（$STRENGTH$、情報源：$SOURCE$）。",
		"placeholders": {
			"by": { "content": "$1" },
			"strength": { "content": "$2" },
			"source": { "content": "$3" }
		}
	},
	journal_event_confirmation_refused: {
		"message": "$BY$ の回答では許可されませんでした（$STRENGTH$）。",
		"placeholders": {
			"by": { "content": "$1" },
			"strength": { "content": "$2" }
		}
	},
	journal_event_confirmation_void: { "message": "状況が変わったため、確認は無効になりました。" },
	journal_event_confirmation_answered: {
		"message": "同僚の更新をここで確認しました。UID $TOPICS$ 件。",
		"placeholders": { "topics": { "content": "$1" } }
	},
	journal_event_confirmation_denied: {
		"message": "読み取り結果が一致しないことを同僚に伝えました。UID $TOPICS$ 件。",
		"placeholders": { "topics": { "content": "$1" } }
	},
	journal_event_confirmation_required: {
		"message": "もう一人の担当者による確認の設定：$STRENGTH$。",
		"placeholders": { "strength": { "content": "$1" } }
	},
	journal_event_unknown: {
		"message": "このバージョンでは説明できないイベント：$KIND$。",
		"placeholders": { "kind": { "content": "$1" } }
	},
	journal_strength_off: { "message": "不要" },
	journal_strength_witnessed: { "message": "立ち会い" },
	journal_strength_independent: { "message": "独立した確認" },
	journal_strength_signed: { "message": "署名付き" },
	journal_source_own_reading: { "message": "自分で読み取った情報" },
	journal_source_same_source: { "message": "記録と同じ情報源" },
	journal_source_same_profile: { "message": "同じブラウザプロファイル" },
	journal_release_create: { "message": "新しい証明書の作成" },
	journal_release_revoke: { "message": "証明書 1 件の取り消し" },
	journal_release_renew: { "message": "確認できていない行の更新" },
	journal_release_unguarded: { "message": "このページで保護なしで続行" },
	journal_control_details: { "message": "(i) ボタン" },
	journal_control_file: { "message": "ファイル欄" },
	journal_control_unnamed: { "message": "文字のないボタン" },
	journal_control_unknown: { "message": "判別できないボタン" },
	journal_field_account: { "message": "Apple Account（アカウント）" },
	journal_field_topic: { "message": "証明書の UID" },
	journal_field_pasted: { "message": "貼り付けられた詳細の UID" },
	journal_field_serial: { "message": "シリアル番号" },
	journal_field_ticket: { "message": "チケット" },
	journal_field_reason: { "message": "理由" },
	journal_field_problem: { "message": "許可されなかった理由" },
	journal_field_outcome: { "message": "結果" },
	journal_break_malformed: { "message": "この位置の内容は、拡張機能が書いた形式ではありません。破損しているか、手で変更されています。" },
	journal_break_event_differs: { "message": "ここにある内容は、書かれた当時のものと異なります。後から変更されています。" },
	journal_break_hash_differs: { "message": "このイベント自身のハッシュが合いません。位置またはダイジェストが変更されています。" },
	journal_break_prev_differs: { "message": "直前のイベントが、書かれた当時のものと異なります。" },
	journal_break_seq_gap: { "message": "この前のイベントが欠けているか、順序が変えられています。" },
	journal_break_start_missing: { "message": "先頭が欠けており、それを裏付ける署名もありません。" },
	journal_break_tail_missing: { "message": "末尾が切り取られています。ほかの箇所で示されているイベントがありません。" },
	journal_break_head_differs: { "message": "署名の対象が、ここにあるイベントと異なります。" },
	journal_break_head_signature: { "message": "署名が正しくないか、署名の対象が変更されています。" },
	journal_break_head_gap: { "message": "削除されたイベントの署名が欠けています。" },
	journal_break_key_differs: { "message": "想定とは別のブラウザプロファイルで署名されています。" },
	journal_break_anchor_differs: { "message": "控えてあった短いハッシュがここにはありません。別の記録か、別の範囲か、書き換えられたものです。" },
	journal_verdict_whole: {
		"message": "完全：イベント $FROM$〜$TO$ は途切れなくつながっています。",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" }
		}
	},
	journal_verdict_broken: {
		"message": "イベント $SEQ$ で途切れています。",
		"placeholders": { "seq": { "content": "$1" } }
	},
	journal_verdict_broken_means: { "message": "これより前のイベントは信頼できますが、これ以降は信頼できません。現状のまま控えを取り、このブラウザプロファイルを変更できた人を確認してください。" },
	journal_verdict_empty: { "message": "まだ何も記録されていません。" },
	journal_note_clock_back: {
		"message": "イベント $SEQ$ で、コンピューターの時計が直前のイベントより前に戻っていました。",
		"placeholders": { "seq": { "content": "$1" } }
	},
	journal_note_unsigned: {
		"message": "イベント $FROM$〜$TO$ はまだ署名されていません。",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" }
		}
	},
	journal_note_pruned: {
		"message": "イベント $FROM$〜$TO$ は保存期間により削除済みです。署名は残っています。",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" }
		}
	},
	journal_note_withheld: {
		"message": "非公開（ダイジェストのみ収録）：$COUNT$ 件。",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_note_several_keys: {
		"message": "複数のブラウザプロファイルによる署名：$COUNT$ 個。",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_outcome_renewed: { "message": "確認済みの行で更新" },
	journal_outcome_renewed_by_release: { "message": "理由を記入して更新" },
	journal_outcome_uploaded: { "message": "ファイル送信済み（完了は未確認）" },
	journal_outcome_pressed: { "message": "Renew を押下（ファイル未送信）" },
	journal_outcome_created: { "message": "新しい証明書を作成" },
	journal_outcome_revoked: { "message": "証明書を取り消し" },
	journal_outcome_alarm: { "message": "警告が発生" },
	journal_outcome_stopped: { "message": "途中で終了" },
	journal_outcome_held: { "message": "保留（変更なし）" },
	journal_outcome_looked: { "message": "変更なし" },
	journal_gap_closed: { "message": "この間は記録できませんでした。ブラウザが終了していたか、拡張機能がオフでした。" },
	journal_gap_no_access: { "message": "この間は Apple のページでの操作を記録できませんでした。保護が許可されていませんでした。" },
	journal_gap_elsewhere: { "message": "別の場所で更新されたため、この記録には残っていません。" },
	journal_gap_deleted: { "message": "古いイベントは保存期間により削除されました。" },
	journal_gap_clock: { "message": "ここでコンピューターの時計が戻されています。時刻の比較には注意してください。" },
	journal_gap_between: {
		"message": "$FROM$ 〜 $TO$",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" }
		}
	},
	journal_group_renew: {
		"message": "更新：$ORG$（$MDM$）",
		"placeholders": {
			"org": { "content": "$1" },
			"mdm": { "content": "$2" }
		}
	},
	journal_group_first: {
		"message": "最初の証明書：$ORG$",
		"placeholders": { "org": { "content": "$1" } }
	},
	journal_group_look: { "message": "Apple のページの閲覧" },
	journal_withheld: {
		"message": "イベント $FROM$〜$TO$ は、保存した人が他の顧客のものとして伏せています。ダイジェストはデータに含まれています。",
		"placeholders": {
			"from": { "content": "$1" },
			"to": { "content": "$2" }
		}
	},
	journal_pack_title: {
		"message": "証跡：$ORG$、$DAY$",
		"placeholders": {
			"org": { "content": "$1" },
			"day": { "content": "$2" }
		}
	},
	journal_pack_everybody: { "message": "すべての組織" },
	journal_pack_events: { "message": "イベント" },
	journal_pack_short: { "message": "短いハッシュ" },
	journal_pack_saved: { "message": "保存日時" },
	journal_pack_zone: { "message": "タイムゾーン" },
	journal_pack_range: { "message": "このファイルのイベント" },
	journal_pack_newest: { "message": "保存時点の最新イベント" },
	journal_pack_version: { "message": "拡張機能のバージョン" },
	journal_pack_browser: { "message": "ブラウザ" },
	journal_pack_policy: { "message": "適用ポリシー（ダイジェスト）" },
	journal_pack_heads: { "message": "署名の数" },
	journal_pack_key: { "message": "署名の公開鍵" },
	journal_pack_unsigned: { "message": "署名なし" },
	journal_pack_how: { "message": "このファイルの検証方法" },
	journal_pack_how_text: { "message": "ネットワークは不要です。Pushcert Guard のリポジトリにある verify.html を開いてこのファイルを選ぶか、拡張機能の記録ページまたはコマンドで検証できます。ここに印刷された文章だけでなく、検証側が表示する内容を信頼してください。" },
	journal_pack_end: { "message": "検証用のデータは、このファイルの中に画面には表示されない形で続いています。" },
	journal_column_seq: { "message": "番号" },
	journal_column_time: { "message": "日時" },
	journal_column_event: { "message": "内容" },
	journal_proves: { "message": "証明できること" },
	journal_proves_text: { "message": "イベントは書かれたままの内容と順序で残っており、途中の削除や追加はなく、そのブラウザプロファイルから取り出せない鍵がそれを裏付けています。" },
	journal_proves_not: { "message": "証明できないこと" },
	journal_proves_not_rewrite: { "message": "全体が書き換えられていないこと。プロファイルの持ち主は新しい記録を作り直せます。当時チケットや Apple の Notes に控えた短いハッシュがあれば、書き換えがわかります。" },
	journal_proves_not_tail: { "message": "その後に何もなかったこと。署名ごと切り取られた末尾は、ここには痕跡が残りません。より新しい短いハッシュがあればわかります。" },
	journal_proves_not_time: { "message": "時計が正しかったこと。時刻はそのコンピューターのものです。最初に外部へ控えたハッシュより前は、順序だけが確かです。" },
	journal_proves_not_words: { "message": "本人であること。名前は手入力で、署名されたイベントとは別に保存されています。ファイルを受け渡した人が中の名前を差し替えた可能性はありますが、イベント内のダイジェストは差し替えられません。" },
	journal_nav_events: { "message": "できごと" },
	journal_nav_chain: { "message": "改変されていないか" },
	journal_nav_save: { "message": "証跡の保存" },
	journal_nav_check: { "message": "ファイルの検証" },
	journal_loading: {
		"message": "古いイベントを読み込み中：現在 $COUNT$ 件。",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_zone: {
		"message": "時刻は $ZONE$ で表示しています。",
		"placeholders": { "zone": { "content": "$1" } }
	},
	journal_not_checked: { "message": "まだ検証していません。" },
	journal_checked_at: {
		"message": "検証日時：$WHEN$。",
		"placeholders": { "when": { "content": "$1" } }
	},
	journal_checked_recent: {
		"message": "最新の部分とすべての署名のみ検証しました（$WHEN$）。",
		"placeholders": { "when": { "content": "$1" } }
	},
	journal_check_now: { "message": "記録全体を検証する" },
	journal_checking: { "message": "検証しています…" },
	journal_check_failed: { "message": "記録を読み取れませんでした。このページを再読み込みしてください。改善しない場合は、ブラウザプロファイルの控えを取ってください。" },
	journal_short: { "message": "現在の短いハッシュ" },
	journal_short_why: { "message": "チケットや Apple の Notes に控えておくと、ここまでの内容が変更されていないことを後から示せます。" },
	journal_copy: { "message": "コピー" },
	journal_copied: { "message": "コピーしました。" },
	journal_copy_failed: { "message": "ブラウザがコピーできませんでした。文字を選択してコピーしてください。" },
	journal_filter: { "message": "絞り込み" },
	journal_filter_organisation: { "message": "組織" },
	journal_filter_all: { "message": "すべて" },
	journal_filter_kind: { "message": "種類" },
	journal_kind_renewal: { "message": "更新" },
	journal_kind_held: { "message": "保留された操作" },
	journal_kind_release: { "message": "理由を記入した許可" },
	journal_kind_confirmation: { "message": "もう一人による確認" },
	journal_kind_file: { "message": "ファイル" },
	journal_kind_record: { "message": "証明書の記録" },
	journal_kind_guard: { "message": "保護の状態" },
	journal_filter_from: { "message": "開始日" },
	journal_filter_to: { "message": "終了日" },
	journal_filter_search: { "message": "検索" },
	journal_filter_search_hint: { "message": "UID、チケット、名前、表示されている言葉。" },
	journal_filter_clear: { "message": "すべて表示" },
	journal_found: {
		"message": "該当：$COUNT$ 件",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_found_none: { "message": "該当する記録がありません。「すべて表示」を押すか、検索語を減らしてください。" },
	journal_empty: { "message": "まだ記録はありません。これ以降の操作と保護の動作がここに記録されます。" },
	journal_more: { "message": "さらに表示" },
	journal_events_count: {
		"message": "イベント：$COUNT$ 件",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_shown: { "message": "表示された内容：" },
	journal_raw: { "message": "正確なデータ" },
	journal_save_renewal: { "message": "この更新の証跡を保存" },
	journal_save_html: { "message": "HTML（閲覧・検証用）" },
	journal_save_csv: { "message": "CSV（表計算用）" },
	journal_save_json: { "message": "JSON（機械処理用）" },
	journal_save_text: { "message": "ネットワークなしで閲覧・印刷・検証できる 1 つのファイルです。他の組織のイベントは非公開になり、ダイジェストだけが残ります。" },
	journal_save_formats: { "message": "形式" },
	journal_save_nothing: { "message": "この期間の記録はありません。" },
	journal_saved_pack: {
		"message": "保存しました：$NAME$",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_save_refused: { "message": "ブラウザがファイルを保存できませんでした。もう一度試すか、このページのダウンロードを許可してください。" },
	journal_check_text: { "message": "証跡ファイルを 1 つ以上選んでください。同僚のものも一緒に読めます。データは外部に送信されません。" },
	journal_check_files: { "message": "証跡ファイル（HTML または JSON）" },
	journal_check_anchor: { "message": "控えてある短いハッシュ" },
	journal_check_anchor_hint: { "message": "任意：チケットや Apple の Notes から。8 文字以上。" },
	journal_check_good: {
		"message": "$NAME$：変更も欠落もなく、署名されています",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_check_bad: {
		"message": "$NAME$：信頼できません",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_check_changed: { "message": "ファイルは保存後に変更されています。下に示すイベントのうち、途切れる前までが書かれたままの内容です。" },
	journal_check_no_sign: { "message": "これらのイベント、またはその最後の部分には署名がありません。署名のない部分は誰でも書き足せます。" },
	journal_check_signed: {
		"message": "プロファイル $KEY$ による署名。鍵は誰でも作れます。ファイルを保存した人の記録ページにある「このプロファイルの鍵」と照合してください。",
		"placeholders": { "key": { "content": "$1" } }
	},
	journal_check_anchored: {
		"message": "短いハッシュはイベント $SEQ$ と一致します。そこまでは当時のままです。",
		"placeholders": { "seq": { "content": "$1" } }
	},
	journal_refused_not_text: { "message": "テキストファイルではないか、破損しています。" },
	journal_refused_not_a_pack: { "message": "証跡ファイルではありません。保存した HTML または JSON を選んでください。CSV は閲覧専用です。" },
	journal_check_together: { "message": "これらのファイルの全イベント" },
	journal_check_from: {
		"message": "ファイル：$NAME$",
		"placeholders": { "name": { "content": "$1" } }
	},
	journal_evidence_title: { "message": "記録を保存し、来年に備える" },
	journal_evidence_text: { "message": "2 つのファイルを保存します。チケット用の証跡と、有効期限 30 日前のカレンダー予定です。" },
	journal_evidence_button: { "message": "証跡とカレンダー予定を保存" },
	journal_evidence_only: { "message": "証跡を保存" },
	journal_evidence_no_date: { "message": "新しい有効期限がまだ不明なため、カレンダー予定はありません。MDM の表示を貼り付けてから、もう一度保存してください。" },
	journal_evidence_saved: { "message": "2 つのファイルをダウンロードに保存しました。" },
	journal_evidence_saved_one: { "message": "証跡をダウンロードに保存しました。" },
	journal_evidence_again: { "message": "1 つしか保存されない場合：カレンダー予定を保存" },
	journal_evidence_nothing: { "message": "この更新についての記録は、このブラウザにはありません。" },
	journal_evidence_hash: { "message": "チケットに記入する内容" },
	journal_evidence_ticket: {
		"message": "Pushcert Guard 証跡 $HASH$、$ORG$、$DAY$",
		"placeholders": {
			"hash": { "content": "$1" },
			"org": { "content": "$2" },
			"day": { "content": "$3" }
		}
	},
	journal_ics_summary: {
		"message": "Apple プッシュ証明書の更新：$ORG$（$MDM$）",
		"placeholders": {
			"org": { "content": "$1" },
			"mdm": { "content": "$2" }
		}
	},
	journal_ics_text: {
		"message": "$DAY$ に期限が切れます。新規作成ではなく更新してください。拡張機能からポータルを開いてください。UID：$TOPIC$",
		"placeholders": {
			"day": { "content": "$1" },
			"topic": { "content": "$2" }
		}
	},
	journal_ics_alarm: {
		"message": "Apple プッシュ証明書の更新：$ORG$",
		"placeholders": { "org": { "content": "$1" } }
	},
	journal_event_request_good: { "message": "Apple に渡すファイルは正しい署名要求です。" },
	journal_event_request_held: { "message": "署名要求を Apple のフォームの手前で保留しました。" },
	journal_event_request_wrong: {
		"message": "Apple が受け付けないファイルを保留しました（$WHAT$）。",
		"placeholders": { "what": { "content": "$1" } }
	},
	journal_release_unconfirmed: { "message": "もう一人の確認なしの更新" },
	journal_release_upload: { "message": "正しいと確認できないファイルの MDM への登録" },
	journal_source_stated: { "message": "本人の申告" },
	journal_outcome_proved: { "message": "更新済み（MDM で確認）" },
	journal_event_console_let_in: {
		"message": "証明書 $NAME$ を、$WHERE$ の MDM に通しました。",
		"placeholders": {
			"name": { "content": "$1" },
			"where": { "content": "$2" }
		}
	},
	journal_event_console_withheld: {
		"message": "ファイル $NAME$ を、$WHERE$ の MDM に渡しませんでした。",
		"placeholders": {
			"name": { "content": "$1" },
			"where": { "content": "$2" }
		}
	},
	journal_nav_keep: { "message": "何を残すか" },
	journal_keep_text: { "message": "記録は、削除するまでこのブラウザープロファイルに残ります。入力された名前と Apple アカウントは記録とは別に保存されており、それだけを削除できます。" },
	journal_keep_days: { "message": "何日より古い記録を削除するか（日数）" },
	journal_keep_days_wrong: { "message": "日数を 1 から 36500 までの整数で入力してください。" },
	journal_keep_old: { "message": "古い記録を削除…" },
	journal_keep_names: { "message": "名前をすべて削除…" },
	journal_keep_all: { "message": "すべて残す" },
	journal_keep_old_title: {
		"message": "$DAY$ より古い記録を削除しますか？",
		"placeholders": { "day": { "content": "$1" } }
	},
	journal_keep_old_parts: { "message": "削除されるのは区切り単位です（最大 500 件、1 か月分）。新しい記録を含む区切りは残ります。" },
	journal_keep_old_stays: { "message": "残る記録は引き続き証明できます。最初から最後まで、変更も抜き取りもないことを確認できます。削除した部分の署名付きの末尾は残り、削除したことも記録されます。" },
	journal_keep_old_lost: { "message": "削除した記録は、事前に保存した証拠ファイルでしか証明できません。元に戻すことはできません。" },
	journal_keep_old_do: { "message": "この記録を削除する" },
	journal_keep_old_none: { "message": "何も削除されませんでした。それほど古い区切りは記録にありません。" },
	journal_keep_old_done: {
		"message": "削除した記録：$COUNT$ 件。残りは引き続きひとつながりです。",
		"placeholders": { "count": { "content": "$1" } }
	},
	journal_keep_names_title: { "message": "記録から名前と Apple アカウントをすべて削除しますか？" },
	journal_keep_names_stays: { "message": "何がいつどの順に起きたかは、引き続き証明できます。名前があった場所には「削除された名前」と表示されます。" },
	journal_keep_names_lost: { "message": "それが誰だったかは、あなたを含め、誰にも読むことも確かめることもできなくなります。元に戻すことはできません。これから入力される名前は、また保存されます。" },
	journal_keep_files: { "message": "以前に保存した証拠ファイルには、名前が残っています。" },
	journal_keep_names_do: { "message": "名前をすべて削除する" },
	journal_keep_names_done: { "message": "名前をすべて削除しました。記録は引き続きひとつながりです。" },
	journal_keep_refused: { "message": "記録に書き込めなかったため、何も削除していません。このページを再読み込みして、もう一度お試しください。" },
	journal_event_recovered: {
		"message": "記録の内部の目印が失われたか壊れていました。イベント $LAST$ の後から続けます。この間のイベントが欠けている可能性があります。",
		"placeholders": { "last": { "content": "$1" } }
	},
	journal_event_all_lost: { "message": "このブラウザプロファイルには以前の記録がありましたが、空になっていました。それまでの記録は失われています。" },
	journal_gap_lost: { "message": "ここで記録のデータベースが壊れたか削除されました。イベントが欠けている可能性があります。" },
	journal_own_key: { "message": "このプロファイルの鍵" }
};
// scripts/verifier/speech.ts
/**
* The message catalogues for where no browser extension is: verify.html and the command. They
* bring only what a verifier says (scripts/build-verifier.ts leaves out the rest).
*/
/** Makes `t` speak Japanese for "ja", "ja-JP" or "ja_JP.UTF-8", else English. */
function speak(tag) {
	const isJapanese = /^ja(?![a-z])/i.test(tag);
	const catalogue = isJapanese ? messages_default : messages_default$1;
	Object.assign(globalThis, { browser: { i18n: {
		getMessage: (key, parts = []) => filled(catalogue[key], parts),
		getUILanguage: () => isJapanese ? "ja" : "en"
	} } });
}
function filled(entry, parts) {
	if (entry === void 0) return "";
	return entry.message.replace(/\$(\w+)\$/g, (_, name) => {
		const content = entry.placeholders?.[name.toLowerCase()]?.content ?? "";
		return parts[Number(content.slice(1)) - 1] ?? "";
	});
}
// scripts/verifier/command.ts
/**
* `node verify-evidence.mjs [--anchor HASH] [--key HEX] [--events] FILE...`
* Exit code 0: every file is unchanged, whole and signed; 1: at least one is not; 2: called wrongly.
*/
var USAGE = "node verify-evidence.mjs [--anchor HASH] [--key HEX] [--events] FILE...";
var write = (line) => process.stdout.write(`${line}\n`);
async function main(args) {
	speak(process.env.LC_ALL || process.env.LANG || "en");
	const asked = read(args);
	if (asked === null) {
		process.stderr.write(`${USAGE}\n`);
		return 2;
	}
	const { files, events, ...options } = asked;
	let isGood = true;
	for (const file of files) isGood = await report(file, options, events) && isGood;
	return isGood ? 0 : 1;
}
function read(args) {
	const text = { type: "string" };
	const options = {
		anchor: text,
		key: text,
		events: { type: "boolean" }
	};
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			options,
			allowPositionals: true
		});
		const { anchor = null, key = null, events = false } = values;
		if (positionals.length === 0) return null;
		return {
			files: positionals,
			anchor: anchor?.toLowerCase() ?? null,
			key,
			events
		};
	} catch {
		return null;
	}
}
async function report(file, options, events) {
	const reading = await checkPack(await readFile(file).catch(() => /* @__PURE__ */ new Uint8Array()), options);
	const name = plain(basename(file));
	write(t(reading.ok ? "journal_check_good" : "journal_check_bad", name));
	for (const line of linesOf(reading)) write(`  ${line}`);
	if (events && reading.kind === "checked") {
		const entries = trustedEntries(reading);
		for (const row of rowsOf({
			...reading.pack,
			entries
		})) if (row.is === "event") write(`  ${row.seq}  ${row.time}  ${say(row.words)}`);
		else write(`  ${t("journal_withheld", String(row.from), String(row.to))}`);
	}
	return reading.ok;
}
function linesOf(reading) {
	if (reading.kind === "refused") return [t(reading.why === "not-text" ? "journal_refused_not_text" : "journal_refused_not_a_pack")];
	const { chain, pack, isUnchanged, isSigned } = reading;
	const { key } = pack.header;
	return [
		say(verdictWords(chain)),
		...chain.ok ? [] : [say(breakWords(chain.why))],
		...isUnchanged ? [] : [t("journal_check_changed")],
		...isSigned || !chain.ok ? [] : [t("journal_check_no_sign")],
		...chain.notes.map((note) => say(noteWords(note))),
		`${t("journal_pack_short")}: ${packShort(pack)}`,
		...key === null || !isSigned ? [] : [t("journal_check_signed", keyShort(key))],
		...chain.anchored === null ? [] : [t("journal_check_anchored", String(chain.anchored))]
	];
}
process.stdout.on("error", () => void 0);
process.exitCode = await main(process.argv.slice(2));
export {};
