const office = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
  .map(
    (day) =>
      `<StandardWorkHours><DayOfWeek>${day}</DayOfWeek><WorkTime><Start>08:00:00</Start><Finish>11:59:00</Finish></WorkTime><WorkTime><Start>13:00:00</Start><Finish>16:59:00</Finish></WorkTime></StandardWorkHours>`,
  )
  .join('')

/** A small plan of Primavera as XML: two activities, a link, a baseline of it. */
export const smallPmxml: string = `<?xml version="1.0" encoding="utf-8"?>
<APIBusinessObjects xmlns="http://xmlns.oracle.com/Primavera/P6/V18.1/API/BusinessObjects">
  <Currency><ObjectId>1</ObjectId><Id>EUR</Id></Currency>
  <Calendar><ObjectId>1</ObjectId><Name>Office</Name><Type>Global</Type><IsDefault>1</IsDefault><HoursPerDay>8</HoursPerDay>
    <StandardWorkWeek>${office}<StandardWorkHours><DayOfWeek>Saturday</DayOfWeek><WorkTime/></StandardWorkHours></StandardWorkWeek>
    <HolidayOrExceptions><HolidayOrException><Date>2026-01-06T00:00:00</Date><WorkTime/></HolidayOrException></HolidayOrExceptions>
  </Calendar>
  <Role><ObjectId>5</ObjectId><Id>ANA</Id><Name>Analyst</Name></Role>
  <RoleRate><ObjectId>1</ObjectId><RoleObjectId>5</RoleObjectId><PricePerUnit>80,5</PricePerUnit></RoleRate>
  <UDFType><ObjectId>9</ObjectId><SubjectArea>Activity</SubjectArea><Title>Class</Title><DataType>Text</DataType></UDFType>
  <ActivityCodeType><ObjectId>3</ObjectId><Name>Stage</Name><Scope>Global</Scope></ActivityCodeType>
  <ActivityCode><ObjectId>4</ObjectId><CodeTypeObjectId>3</CodeTypeObjectId><CodeValue>S1</CodeValue><Description>First</Description></ActivityCode>
  <Project>
    <ObjectId>10</ObjectId><Id>PLAN</Id><Name>The plan</Name><PlannedStartDate>2026-01-05T08:00:00</PlannedStartDate>
    <DataDate>2026-01-12T08:00:00</DataDate><ActivityDefaultCalendarObjectId>1</ActivityDefaultCalendarObjectId>
    <CriticalActivityPathType>Longest Path</CriticalActivityPathType><RelationshipLagCalendar>24 Hour Calendar</RelationshipLagCalendar>
    <OutOfSequenceScheduleType>Progress Override</OutOfSequenceScheduleType>
    <WBS><ObjectId>100</ObjectId><ParentObjectId></ParentObjectId><Code>A</Code><Name>First phase</Name><ProjectObjectId>10</ProjectObjectId><SequenceNumber>1</SequenceNumber></WBS>
    <Activity><ObjectId>1000</ObjectId><Id>A10</Id><Name>Under way</Name><WBSObjectId>100</WBSObjectId><CalendarObjectId>1</CalendarObjectId>
      <Type>Resource Dependent</Type><DurationType>Fixed Units</DurationType><Status>In Progress</Status><PercentCompleteType>Physical</PercentCompleteType>
      <PhysicalPercentComplete>0.25</PhysicalPercentComplete><PlannedDuration>70,583333</PlannedDuration><RemainingDuration>8</RemainingDuration>
      <PrimaryConstraintType>Start On or After</PrimaryConstraintType><PrimaryConstraintDate>2026-01-08T08:00:00</PrimaryConstraintDate>
      <ActualStartDate>2026-01-08T08:00:00</ActualStartDate><RemainingEarlyStartDate>2026-01-12T08:00:00</RemainingEarlyStartDate>
      <PlannedLaborCost>100,5</PlannedLaborCost><PlannedExpenseCost>20</PlannedExpenseCost>
      <Code><TypeObjectId>3</TypeObjectId><ValueObjectId>4</ValueObjectId></Code><UDF><TypeObjectId>9</TypeObjectId><TextValue>Gold</TextValue></UDF></Activity>
    <Activity><ObjectId>1001</ObjectId><Id>A20</Id><Name>Handed over</Name><WBSObjectId></WBSObjectId><Type>Finish Milestone</Type><Status>Not Started</Status></Activity>
    <Relationship><ObjectId>1</ObjectId><PredecessorActivityObjectId>1000</PredecessorActivityObjectId><SuccessorActivityObjectId>1001</SuccessorActivityObjectId>
      <PredecessorProjectObjectId>10</PredecessorProjectObjectId><SuccessorProjectObjectId>10</SuccessorProjectObjectId><Type>Finish to Finish</Type><Lag>-4</Lag></Relationship>
    <ResourceAssignment><ObjectId>50</ObjectId><ActivityObjectId>1000</ActivityObjectId><ResourceObjectId></ResourceObjectId><RoleObjectId>5</RoleObjectId>
      <PlannedUnits>40</PlannedUnits><PlannedUnitsPerTime>0,5</PlannedUnitsPerTime></ResourceAssignment>
    <ActivityNote><ObjectId>1</ObjectId><ActivityObjectId>1000</ActivityObjectId><Note>Wait for the server.</Note></ActivityNote>
  </Project>
  <BaselineProject><ObjectId>11</ObjectId><Id>PLAN - B1</Id><Name>The plan, approved</Name></BaselineProject>
</APIBusinessObjects>`
