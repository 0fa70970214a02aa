// A ZIP archive, in the plain form that every browser's shop takes. The same files give the same bytes: no times are kept.

import { crc32, deflateRawSync } from "node:zlib";

const DAY_ONE = 0x0021; // 1 January 1980, as ZIP counts days

/** The archive's bytes, of files as `{ name, bytes }`. */
export function packed(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const title = Buffer.from(name, "utf8");
    const small = deflateRawSync(bytes, { level: 9 });
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0); // version needed
    shared.writeUInt16LE(0x0800, 2); // names are UTF-8
    shared.writeUInt16LE(8, 4); // deflated
    shared.writeUInt16LE(DAY_ONE, 8);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(small.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(title.length, 22);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), shared, title, small);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), shared, rest, title);
    offset += 30 + title.length + small.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}
